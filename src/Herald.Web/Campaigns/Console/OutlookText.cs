using Herald.Core.Campaigns;
using Herald.Web.Ui.Words;

namespace Herald.Web.Campaigns.Console;

/// <summary>Whether a goal will be reached, in a sentence and in a word.</summary>
internal static class OutlookText
{
    /// <summary>Null where the word says all.</summary>
    public static string? Sentence(GoalView goal, ProgramMeasures measures) => goal.Progress!.Outlook switch
    {
        { Reason: GoalDoubt.TooLittle } when goal.Measure == GoalMeasure.Satisfaction =>
            "Fewer than five answers: too few to tell an average from chance.",
        { Reason: { } why } => "No forecast yet: " + Why(why),
        { Expected: null, Low: { } low, High: { } high } =>
            $"Where it stands, no forecast: had all been asked, the average would lie, four times of five, between "
            + $"{GoalText.Number(goal.Measure, low, measures)} and {GoalText.Number(goal.Measure, high, measures)}.",
        { Expected: { } expected, Low: { } low, High: { } high } =>
            $"At today’s pace about {MoneyText.Whole(expected)} by {DayText.Of(goal.By)}; four times of five between "
            + $"{MoneyText.Whole(low)} and {MoneyText.Whole(high)}.",
        { Expected: { } expected } =>
            $"At today’s pace about {GoalText.Number(goal.Measure, expected, measures)} by {DayText.Of(goal.By)}. "
            + "Deals differ too much for bounds.",
        _ => null,
    };

    public static string Word(GoalView goal) => Word(goal.Progress!.Outlook.State);

    public static string Tone(GoalView goal) => goal.Progress!.Outlook.State switch
    {
        OutlookState.Reached or OutlookState.Likely => "good",
        OutlookState.Unlikely or OutlookState.Missed => "warn",
        OutlookState.Open => "note",
        _ => "",
    };

    private static string Word(OutlookState state) => state switch
    {
        OutlookState.Reached => "Reached",
        OutlookState.Missed => "Missed",
        OutlookState.Likely => "On course",
        OutlookState.Open => "Close",
        OutlookState.Unlikely => "Behind",
        _ => "Too early to say",
    };

    private static string Why(GoalDoubt doubt) => doubt switch
    {
        GoalDoubt.NotBegun => "the campaign has not begun.",
        GoalDoubt.TooEarly => "it has counted for less than a week.",
        _ => $"fewer than five came within the last {GoalOutlook.RecentDays} days, too few to tell a pace from chance.",
    };
}
