using Herald.Web.Ui.Forms;

namespace Herald.Web.Rewards.Pages;

/// <summary>What the lists of the editor offer.</summary>
internal static class RuleChoices
{
    public static Choice[] Triggers { get; } =
    [
        new(RuleForm.StageTrigger, "A referral reaches a stage") { Hint = "Once for each referral, however often the stage is reported." },
        new(RuleForm.EventTrigger,
            "Something is reported of the friend") { Hint = "For each event: a purchase, a signup, or one of your own." },
        new(RuleForm.NthTrigger,
            "The advocate's nth referral reaches a stage") { Hint = "Once for each advocate: a thank-you for the fifth friend." },
        new(RuleForm.ChallengeTrigger,
            "A stage of a challenge is done") { Hint = "Once for each stage that an advocate is done with, on top of what it gives." },
    ];

    public static Choice[] Stages { get; } =
        [new("submitted", "Submitted"), new("qualified", "Qualified"), new("opportunity", "Opportunity"), new("won", "Won")];

    public static Choice[] LaterStages { get; } = Stages[1..];

    public static Choice[] Events { get; } =
        [new("purchase", "A purchase"), new("signup", "A signup"), new("subscription_started", "A subscription begins")];

    public static Choice[] Sides { get; } = [new("advocate", "The advocate"), new("friend", "The friend")];

    public static Choice[] Kinds { get; } =
        [new(GiftForm.Points, "Points"), new(GiftForm.Money, "Money"), new(GiftForm.Code, "A discount code")];

    public static Choice[] Sizes { get; } =
    [
        new(GiftForm.Fixed, "Always the same"),
        new(GiftForm.Share, "A percentage of the value"),
        new(GiftForm.UpToTotal, "Up to a total for the referral"),
        new(GiftForm.Tiered, "In tiers"),
    ];

    public static Choice[] Measures { get; } =
        [new("count", "How many friends came so far"), new("value", "What the deal or purchase is worth")];

    public static Choice[] Holds { get; } =
    [
        new(RuleForm.NoHold, "No, it can be used at once"),
        new(RuleForm.HoldDays, "For some days"),
        new(RuleForm.HoldStage, "Until the referral reaches a stage") { Hint = "It is void if the referral ends before." },
    ];

    public static Choice[] Reversals { get; } =
    [
        new("proportional", "Take back the returned share") { Hint = "All of it where the occasion itself is undone." },
        new("full", "Take back all of it, also for a part"),
        new("none", "Take back nothing"),
    ];
}
