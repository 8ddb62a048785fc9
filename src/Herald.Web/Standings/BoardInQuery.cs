using Herald.Core;
using Herald.Core.Audiences;
using Herald.Core.Ids;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Standings;

/// <summary>Which period of a leaderboard is asked for, all time unless told, among whom and around whom.</summary>
[ReadsQuery("period", "around", "account", "audience")]
internal sealed class BoardInQuery : IBound
{
    public AskedPeriod Period { get; private init; } = AskedPeriod.AllTime;

    /// <summary>Whose neighbours are asked for; null for nobody's.</summary>
    public AdvocateId? Around { get; private init; }

    /// <summary>The company whose advocates alone are asked for; null for everybody.</summary>
    public AccountId? Account { get; private init; }

    /// <summary>The slug of the audience whose members alone are asked for; null for everybody.</summary>
    public string? Audience { get; private init; }

    public Refused? Fault { get; private init; }

    /// <summary>What is said of a period that there is not.</summary>
    public static Faults UnknownPeriod()
    {
        var faults = new Faults();
        faults.Add(
            "period",
            "all, week, month or season is expected, or one of the program's that has begun, such as 2026-W47, 2026-11 or 2026-Q4.",
            "unknown_period");
        return faults;
    }

    /// <summary>What is said of an audience that cannot be asked in time.</summary>
    public static Refusal TooSlow()
    {
        var faults = new Faults();
        faults.Add(
            "audience",
            "Finding who belongs to it took too long and was given up; let its condition put first what few advocates meet.",
            "leaderboard_too_slow");
        return faults.ToRefusal();
    }

    public static ValueTask<BoardInQuery> BindAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var period = AskedPeriod.AllTime;
        if (query.TryGetValue("period", out var text) && !AskedPeriod.TryRead(text, out period))
            return Faulty(UnknownPeriod());
        var faults = new Faults();
        var around = Read<AdvocateId>(query, "around", "The id of an advocate is expected, such as adv_01kjmma2g0e00a2wrp5r879zbe.",
            "invalid_advocate", faults);
        var account = Read<AccountId>(query, "account", "The id of an account is expected, such as acc_01kjmma2g0e00a2wrp5r879zbe.",
            "invalid_account", faults);
        var audience = query.TryGetValue("audience", out var slug) ? slug.ToString() : null;
        if (audience is not null && !AudienceSlug.IsSlug(audience))
            faults.Add("audience", "The slug of an audience is expected, such as quiet-champions.", "invalid_audience");
        if (audience is not null && account is not null)
            faults.Add("audience", "Ask for the advocates of an account or for those of an audience, not for both at once.", "two_circles");
        return faults.Any ? Faulty(faults)
            : new(new BoardInQuery { Period = period, Around = around, Account = account, Audience = audience });
    }

    private static TId? Read<TId>(IQueryCollection query, string name, string expected, string code, Faults faults)
        where TId : struct, IEntityId<TId>
    {
        if (!query.TryGetValue(name, out var text))
            return null;
        if (IdText.TryRead(text.ToString(), out TId id))
            return id;
        faults.Add(name, expected, code);
        return null;
    }

    private static ValueTask<BoardInQuery> Faulty(Faults faults) =>
        new(new BoardInQuery { Fault = Refused.Because(faults.ToRefusal()) });
}
