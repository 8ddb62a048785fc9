using Herald.Core.Standings;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Standings.Console;

/// <summary>
/// Which board the address of the page asks for. What it says that is not understood is told on the page, which shows what is usual
/// instead; the rest holds.
/// </summary>
internal sealed class BoardSearch
{
    /// <summary>What a board is shown of unless told.</summary>
    public static AskedPeriod PeriodUsual { get; } = new(BoardSpan.Month, null);

    public BoardMeasure Measure { get; private init; }

    public AskedPeriod Period { get; private init; } = PeriodUsual;

    /// <summary>The slug of the audience whose members alone are asked for; null for everybody.</summary>
    public string? Audience { get; private init; }

    /// <summary>What is wrong with it; who looks it up adds what only the store knows.</summary>
    public required Faults Faults { get; init; }

    public static ValueTask<BoardSearch> BindAsync(HttpContext http)
    {
        var (query, faults) = (http.Request.Query, new Faults());
        var period = PeriodUsual;
        if (query["period"].ToString() is { Length: > 0 } text && !AskedPeriod.TryRead(text, out period))
        {
            faults.Add("period", BoardWords.UnknownPeriod(text));
            period = PeriodUsual;
        }

        return new(new BoardSearch
        {
            Measure = MeasureIn(query, faults),
            Period = period,
            Audience = query["audience"].ToString() is { Length: > 0 } slug ? slug : null,
            Faults = faults,
        });
    }

    /// <summary>What the board is to be ranked by; points unless told.</summary>
    public static BoardMeasure MeasureIn(IQueryCollection query, Faults faults)
    {
        if (query["by"].ToString() is not { Length: > 0 } text)
            return BoardMeasure.Points;
        if (MeasureSlugs.Find(text) is { } measure)
            return measure;
        faults.Add("by", $"No leaderboard is called “{text}”. Choose one of those above.");
        return BoardMeasure.Points;
    }
}
