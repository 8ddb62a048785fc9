using Herald.Core.Campaigns;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Campaigns;

/// <summary>What a campaign is to reach.</summary>
internal sealed record GoalInput
{
    // Asked for by name since it is what many programs aim at: they are to learn that it is not kept, and not that it is misspelt.
    private const string Satisfaction = "satisfaction";

    /// <summary>
    /// Needed: referrals, qualified, won, closed_value, shares, reviews or new_advocates. Satisfaction is refused, since no answers about
    /// it are kept.
    /// </summary>
    public string? Measure { get; init; }

    /// <summary>Needed: how many at least, 1 to 1,000,000,000,000; minor units of the program's currency for closed_value.</summary>
    public long? Target { get; init; }

    /// <summary>The last day that counts for it, within the campaign's period; the campaign's last day where it is left out.</summary>
    public DateOnly? By { get; init; }

    public void Check(Faults faults, string field, DateOnly? begins, DateOnly? ends)
    {
        if (Measure == Satisfaction)
        {
            faults.Add(field + ".measure",
                "Nobody is asked for satisfaction yet, so that nothing could be counted; aim at reviews or won referrals.",
                "measure_not_kept");
        }
        else if (MeasureIn(Measure) is null)
        {
            faults.Add(field + ".measure", $"One of {string.Join(", ", GoalMeasures.Names)} is expected.", "unknown_measure");
        }

        if (Target is null)
            faults.Add(field + ".target", "This is needed.", "required");
        else if (Target is < 1 or > Goal.TargetMax)
            faults.Add(field + ".target", $"A whole number from 1 to {Goal.TargetMax:N0} is expected.", "amount_out_of_range");
        if (By < begins || By > ends)
            faults.Add(field + ".by", "A day within the campaign's period is expected.", "period_invalid");
    }

    public Goal ToGoal(DateOnly ends) => new(MeasureIn(Measure)!.Value, Target!.Value, By ?? ends);

    private static GoalMeasure? MeasureIn(string? text) => GoalMeasures.Find(text);
}
