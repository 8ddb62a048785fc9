using Herald.Core.Campaigns;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Campaigns;

/// <summary>What a campaign is to reach.</summary>
internal sealed record GoalInput
{
    /// <summary>Needed: referrals, qualified, won, closed_value, shares, reviews, new_advocates or satisfaction.</summary>
    public string? Measure { get; init; }

    /// <summary>
    /// Needed: how many at least, 1 to 1,000,000,000,000; minor units of the program's currency for closed_value. For satisfaction the
    /// average to stand at, in tenths, 1 to 100: 85 is 8.5 of 10.
    /// </summary>
    public long? Target { get; init; }

    /// <summary>The last day that counts for it, within the campaign's period; the campaign's last day where it is left out.</summary>
    public DateOnly? By { get; init; }

    public void Check(Faults faults, string field, DateOnly? begins, DateOnly? ends)
    {
        if (MeasureIn(Measure) is null)
            faults.Add(field + ".measure", $"One of {string.Join(", ", GoalMeasures.Names)} is expected.", "unknown_measure");
        var most = MeasureIn(Measure) == GoalMeasure.Satisfaction ? Goal.AverageMax : Goal.TargetMax;
        if (Target is null)
            faults.Add(field + ".target", "This is needed.", "required");
        else if (Target < 1 || Target > most)
            faults.Add(field + ".target", $"A whole number from 1 to {most:N0} is expected.", "amount_out_of_range");
        if (By < begins || By > ends)
            faults.Add(field + ".by", "A day within the campaign's period is expected.", "period_invalid");
    }

    public Goal ToGoal(DateOnly ends) => new(MeasureIn(Measure)!.Value, Target!.Value, By ?? ends);

    private static GoalMeasure? MeasureIn(string? text) => GoalMeasures.Find(text);
}
