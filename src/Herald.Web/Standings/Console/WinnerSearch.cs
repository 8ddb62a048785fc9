using Herald.Core.Standings;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Standings.Console;

/// <summary>Whose winners the address of the page asks for: by what, and of seasons, unless told, or of months.</summary>
internal sealed class WinnerSearch
{
    public BoardMeasure Measure { get; private init; }

    public BoardSpan Span { get; private init; }

    /// <summary>What is wrong with it; what is usual is shown instead.</summary>
    public required Faults Faults { get; init; }

    public static ValueTask<WinnerSearch> BindAsync(HttpContext http)
    {
        var (query, faults) = (http.Request.Query, new Faults());
        var text = query["period"].ToString();
        if (text is not ("" or BoardWords.Season or BoardWords.Month))
            faults.Add("period", $"Winners are told of seasons and of months, not of “{text}”. Choose one of those above.");
        return new(new WinnerSearch
        {
            Measure = BoardSearch.MeasureIn(query, faults),
            Span = text == BoardWords.Month ? BoardSpan.Month : BoardSpan.Season,
            Faults = faults,
        });
    }
}
