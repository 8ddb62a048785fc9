using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Insights.Origins;

/// <summary>Which days are asked for, and by what they are told.</summary>
[ReadsQuery("from", "to", "by")]
internal sealed class OriginsInQuery : IBound
{
    // More to add up than a page may wait for.
    private const int DaysOfLinksMax = 92;

    public required Period Period { get; init; }

    public OriginGrain By { get; private init; }

    public Refused? Fault { get; private init; }

    public static async ValueTask<OriginsInQuery> BindAsync(HttpContext http)
    {
        var period = await Period.BindAsync(http);
        if (period.Fault is not null)
            return new() { Period = period, Fault = period.Fault };
        var faults = new Faults();
        OriginGrain? by = http.Request.Query["by"].ToString() switch
        {
            "campaign" => OriginGrain.Campaign,
            "channel" => OriginGrain.Channel,
            "link" => OriginGrain.Link,
            _ => null,
        };
        if (by is null)
            faults.Add("by", "campaign, channel or link is expected.", "unknown_grain");
        if (by == OriginGrain.Link && period.To.DayNumber - period.From.DayNumber + 1 > DaysOfLinksMax)
            faults.Add("to", $"By link at most {DaysOfLinksMax} days are told.", "period_invalid");
        return new() { Period = period, By = by ?? default, Fault = faults.Any ? Refused.Because(faults.ToRefusal()) : null };
    }
}
