using Herald.Core.Ids;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Standings;

/// <summary>Which period of a leaderboard is asked for, all time unless told, and around whom.</summary>
[ReadsQuery("period", "around")]
internal sealed class BoardInQuery : IBound
{
    public AskedPeriod Period { get; private init; } = AskedPeriod.AllTime;

    /// <summary>Whose neighbours are asked for; null for nobody's.</summary>
    public AdvocateId? Around { get; private init; }

    public Refused? Fault { get; private init; }

    /// <summary>What is said of a period that there is not.</summary>
    public static Faults UnknownPeriod()
    {
        var faults = new Faults();
        faults.Add("period", "all, week, month or season is expected, or one that has begun, such as 2026-W47, 2026-11 or 2026-Q4.",
            "unknown_period");
        return faults;
    }

    public static ValueTask<BoardInQuery> BindAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var period = AskedPeriod.AllTime;
        if (query.TryGetValue("period", out var text) && !AskedPeriod.TryRead(text, out period))
            return Faulty(UnknownPeriod());
        if (!query.TryGetValue("around", out var around))
            return new(new BoardInQuery { Period = period });
        if (IdText.TryRead(around.ToString(), out AdvocateId advocate))
            return new(new BoardInQuery { Period = period, Around = advocate });
        var faults = new Faults();
        faults.Add("around", "The id of an advocate is expected, such as adv_01kjmma2g0e00a2wrp5r879zbe.", "invalid_advocate");
        return Faulty(faults);
    }

    private static ValueTask<BoardInQuery> Faulty(Faults faults) =>
        new(new BoardInQuery { Fault = Refused.Because(faults.ToRefusal()) });
}
