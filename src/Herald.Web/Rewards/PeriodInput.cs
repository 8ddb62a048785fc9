using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Rewards;

/// <summary>From when until when occasions count.</summary>
internal sealed record PeriodInput
{
    /// <summary>The first instant that counts.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first instant that counts no longer.</summary>
    public DateTimeOffset? To { get; init; }

    public void Check(Faults faults)
    {
        faults.OptionalInstant("period.from", From);
        faults.OptionalInstant("period.to", To);
        if (From >= To)
            faults.Add("period", "It must end after it begins.", "period_invalid");
    }
}
