using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Insights.Clicks;

/// <summary>Which clicks are asked for, and what they are counted by: days unless told.</summary>
[ReadsQuery("from", "to", "by")]
internal sealed class ClicksInQuery : IBound
{
    // More rows than anybody draws, or more to add up than a page may wait for.
    private const int DaysOfHoursMax = 7;
    private const int DaysOfLinksMax = 92;

    public required Period Period { get; init; }

    public ClickGrain By { get; private init; }

    public Refused? Fault { get; private init; }

    public static async ValueTask<ClicksInQuery> BindAsync(HttpContext http)
    {
        var period = await Period.BindAsync(http);
        if (period.Fault is not null)
            return new() { Period = period, Fault = period.Fault };
        var faults = new Faults();
        var by = Read(http.Request.Query, faults);
        var daysMax = by switch
        {
            ClickGrain.Hour => DaysOfHoursMax,
            ClickGrain.Link => DaysOfLinksMax,
            _ => int.MaxValue,
        };
        if (period.To.DayNumber - period.From.DayNumber + 1 > daysMax)
            faults.Add("to", $"By {by.ToString().ToLowerInvariant()} at most {daysMax} days are counted.", "period_invalid");
        return new() { Period = period, By = by, Fault = faults.Any ? Refused.Because(faults.ToRefusal()) : null };
    }

    private static ClickGrain Read(IQueryCollection query, Faults faults)
    {
        if (!query.TryGetValue("by", out var text))
            return ClickGrain.Day;
        foreach (var grain in Enum.GetValues<ClickGrain>())
        {
            if (string.Equals(grain.ToString().ToLowerInvariant(), text, StringComparison.Ordinal))
                return grain;
        }

        faults.Add("by", "hour, day, campaign, channel or link is expected.", "unknown_grain");
        return ClickGrain.Day;
    }
}
