using Herald.Core.Activities;
using Herald.Core.Amounts;
using Herald.Core.Referrals;

namespace Herald.Core.Insights;

/// <summary>What one fact adds to the totals of its day.</summary>
/// <param name="Measure">Which total.</param>
/// <param name="Origin">What it came by.</param>
/// <param name="Amount">Points, or minor units of the program's currency; 0 where the measure only counts.</param>
public readonly record struct Tally(Measure Measure, Origin Origin, long Amount)
{
    // The steps of the way after the submission, in order.
    private static readonly IReadOnlyList<(Stage Stage, Measure Measure)> Steps =
        [(Stage.Qualified, Measure.Qualified), (Stage.Opportunity, Measure.Opportunities), (Stage.Won, Measure.Won)];

    /// <summary>
    /// What a fact adds: one to each of these measures. Facts that no total speaks of add nothing.
    /// Values in another currency than the program's are counted, and add no amount.
    /// </summary>
    public static IReadOnlyList<Tally> Of(Activity fact, Currency currency) => fact switch
    {
        Activity.AdvocateJoined => [new(Measure.AdvocatesJoined, Origin.None, 0)],
        Activity.LinkMade made => [new(Measure.LinksMade, Origin.Of(made.Campaign, made.Channel), 0)],
        Activity.ReferralSubmitted submitted =>
            [new(Measure.Leads, Origin.Of(submitted.Campaign, submitted.Channel, submitted.Link), 0)],
        Activity.StageReached reached => [.. OfSteps(reached, currency)],
        Activity.RewardEarned earned when earned.Unit == Unit.Points =>
            [new(Measure.PointsEarned, Origin.None, earned.Amount)],
        Activity.RewardTakenBack taken when taken.Unit == Unit.Points =>
            [new(Measure.PointsTakenBack, Origin.None, taken.Amount)],
        _ => [],
    };

    // Reaching a stage means having reached those before it, so a leap counts every step that it passes. Coming back from an end of the
    // way (lost, disqualified, reversed) counts only the stage itself: what lies before was counted when it was passed.
    private static IEnumerable<Tally> OfSteps(Activity.StageReached reached, Currency currency)
    {
        var origin = Origin.Of(reached.Campaign, reached.Channel, reached.Link);
        var value = reached.Value is { } money && money.Currency == currency ? money.Amount : 0;
        foreach (var (stage, measure) in Steps)
        {
            var passed = reached.From <= Stage.Won ? stage > reached.From && stage <= reached.Stage : stage == reached.Stage;
            if (passed && reached.Stage <= Stage.Won)
                yield return new(measure, origin, measure == Measure.Qualified ? 0 : value);
        }
    }
}
