using Herald.Core.Campaigns;
using Herald.Web.Platform.Inputs;
using Herald.Web.Ui.Words;

namespace Herald.Web.Campaigns.Console;

/// <summary>Goals in words: <c>80 referrals</c>, <c>$50,000 closed</c>.</summary>
internal static class GoalText
{
    public static string Title(GoalMeasure measure) => measure switch
    {
        GoalMeasure.Referrals => "Referrals",
        GoalMeasure.Qualified => "Qualified",
        GoalMeasure.Won => "Won",
        GoalMeasure.ClosedValue => "Closed value",
        GoalMeasure.Shares => "Shares",
        GoalMeasure.Reviews => "Reviews",
        GoalMeasure.NewAdvocates => "New advocates",
        GoalMeasure.Satisfaction => "Satisfaction",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "A measure without a title."),
    };

    /// <summary>What it counts, for who writes a goal.</summary>
    public static string About(GoalMeasure measure) => measure switch
    {
        GoalMeasure.Referrals => "Submitted from the first day on.",
        GoalMeasure.Qualified => "Of these referrals, those that stand qualified or further.",
        GoalMeasure.Won => "Of these referrals, those that are won.",
        GoalMeasure.ClosedValue => "What these are worth.",
        GoalMeasure.Shares => "Links made to share.",
        GoalMeasure.Reviews => "Stages done that ask for a review or post elsewhere.",
        GoalMeasure.NewAdvocates => "Who joined the program in these days; all count.",
        GoalMeasure.Satisfaction => "How likely people would recommend, 0 to 10, on average: 8.5. Asked by its challenges, or by all.",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "A measure that nobody has described."),
    };

    /// <summary>A number of it, bare: 80, or $50,000.</summary>
    public static string Number(GoalMeasure measure, long number, ProgramMeasures measures) =>
        measure switch
        {
            GoalMeasure.ClosedValue => measures.Say(number),
            GoalMeasure.Satisfaction => FormNumber.PrintTenths(number),
            _ => MoneyText.Whole(number),
        };

    /// <summary>A number with its noun.</summary>
    public static string Of(GoalMeasure measure, long number, ProgramMeasures measures) => measure switch
    {
        GoalMeasure.Referrals => SpanText.Count(number, "referral"),
        GoalMeasure.Qualified => $"{MoneyText.Whole(number)} qualified",
        GoalMeasure.Won => $"{MoneyText.Whole(number)} won",
        GoalMeasure.ClosedValue => $"{measures.Say(number)} closed",
        GoalMeasure.Shares => SpanText.Count(number, "share"),
        GoalMeasure.Reviews => SpanText.Count(number, "review"),
        GoalMeasure.NewAdvocates => SpanText.Count(number, "new advocate"),
        GoalMeasure.Satisfaction => $"{Number(measure, number, measures)} on average",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "A measure without a noun."),
    };
}
