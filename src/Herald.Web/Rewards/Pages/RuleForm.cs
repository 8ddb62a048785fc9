using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Ui.Words;

namespace Herald.Web.Rewards.Pages;

/// <summary>A rule as it stands in the editor: every field as it was typed, so that nothing is lost when the page comes back.</summary>
public sealed record RuleForm
{
    public const string StageTrigger = "referral_stage";
    public const string EventTrigger = "event";
    public const string NthTrigger = "nth_referral";
    public const string ChallengeTrigger = TriggerInput.OfChallenge;
    public const string NoHold = "none";
    public const string HoldDays = "days";
    public const string HoldStage = "until_stage";
    public const int GiftsMax = 10;

    public string? Name { get; init; }

    public string Trigger { get; init; } = StageTrigger;

    public string Stage { get; init; } = "won";

    public string? Event { get; init; } = "purchase";

    public string? N { get; init; }

    /// <summary>The id of the challenge whose stages pay.</summary>
    public string? Challenge { get; init; }

    /// <summary>Which of its stages, from 1; null for each.</summary>
    public string? ChallengeStage { get; init; }

    public string? When { get; init; }

    public IReadOnlyList<GiftForm> Gifts { get; init; } = [new()];

    public string Hold { get; init; } = NoHold;

    public string? Days { get; init; } = "14";

    public string UntilStage { get; init; } = "won";

    public string? PerAdvocate { get; init; }

    public string? PerAdvocateDays { get; init; }

    public string? PerReferral { get; init; }

    public string? Budget { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string Reversal { get; init; } = "proportional";

    /// <summary>What the example is worth, in the program's currency; null for a usual value.</summary>
    public string? ExampleValue { get; init; }

    /// <summary>Which of the advocate's friends the example tells of.</summary>
    public string? ExampleOrdinal { get; init; }

    /// <summary>The version that was opened; another one since is not overwritten unseen.</summary>
    public string? Version { get; init; }

    /// <summary>What a new rule begins with: points for the advocate and money for the friend, the most usual pair.</summary>
    internal static RuleForm New(ProgramMeasures measures) => new()
    {
        Gifts =
        [
            new() { Amount = "100", Currency = measures.Currency.Code },
            new()
            {
                To = "friend",
                Kind = GiftForm.Money,
                Amount = FormNumber.Print(10 * (long)Math.Pow(10, measures.Currency.Digits), measures.Currency),
                Currency = measures.Currency.Code,
            },
        ],
        Hold = HoldDays,
    };

    /// <summary>What a new rule for a stage of a challenge begins with: points for the advocate, since there is no friend.</summary>
    internal static RuleForm ForChallenge(ProgramMeasures measures, string challenge, string? stage) => new()
    {
        Trigger = ChallengeTrigger,
        Challenge = challenge,
        ChallengeStage = stage,
        Gifts = [new() { Amount = "100", Currency = measures.Currency.Code }],
    };

    internal static RuleForm Of(FormFields fields) => new()
    {
        Name = fields.Text("name"),
        Trigger = fields.Text("trigger") ?? "",
        Stage = fields.Text("trigger.stage") ?? "",
        Event = fields.Text("trigger.event"),
        N = fields.Text("trigger.n"),
        Challenge = fields.Text("trigger.challenge"),
        ChallengeStage = fields.Text("trigger.challenge_stage"),
        When = fields.Text("when"),
        Gifts = [.. Enumerable.Range(0, GiftsMax).Select(static at => $"give.{at}").TakeWhile(gift => fields.Text(gift + ".to") is not null)
            .Select(gift => GiftForm.Of(fields, gift))],
        Hold = fields.Text("hold") ?? "",
        Days = fields.Text("hold.days"),
        UntilStage = fields.Text("hold.until_stage") ?? "",
        PerAdvocate = fields.Text("caps.per_advocate"),
        PerAdvocateDays = fields.Text("caps.per_advocate_days"),
        PerReferral = fields.Text("caps.per_referral"),
        Budget = fields.Text("caps.budget"),
        From = fields.Text("period.from"),
        To = fields.Text("period.to"),
        Reversal = fields.Text("reversal") ?? "",
        ExampleValue = fields.Text("example.value"),
        ExampleOrdinal = fields.Text("example.ordinal"),
        Version = fields.Text("version"),
    };

    internal static RuleForm Of(RuleView rule, ProgramMeasures measures) => new()
    {
        Name = rule.Name,
        Trigger = rule.Trigger.Type ?? StageTrigger,
        Stage = StageText.Name(rule.Trigger.Stage ?? Core.Referrals.Stage.Won),
        Event = rule.Trigger.Event ?? "purchase",
        N = rule.Trigger.Type == ChallengeTrigger ? null : FormNumber.Print(rule.Trigger.N),
        Challenge = rule.Trigger.Challenge?.ToString(),
        ChallengeStage = rule.Trigger.Type == ChallengeTrigger ? FormNumber.Print(rule.Trigger.N) : null,
        When = rule.When,
        Gifts = [.. rule.Give.Select(gift => GiftForm.Of(gift!, measures.Currency))],
        Hold = rule.Hold is null ? NoHold : rule.Hold.Days is null ? HoldStage : HoldDays,
        Days = FormNumber.Print(rule.Hold?.Days) ?? "14",
        UntilStage = StageText.Name(rule.Hold?.UntilStage ?? Core.Referrals.Stage.Won),
        PerAdvocate = FormNumber.Print(rule.Caps?.PerAdvocate),
        PerAdvocateDays = FormNumber.Print(rule.Caps?.PerAdvocateDays),
        PerReferral = FormNumber.Print(rule.Caps?.PerReferral),
        Budget = FormNumber.Print(rule.Caps?.Budget),
        From = FormMoment.Print(rule.Period?.From, measures.Zone),
        To = FormMoment.Print(rule.Period?.To, measures.Zone),
        Reversal = rule.Reversal.ToString().ToLowerInvariant(),
        Version = FormNumber.Print(rule.Version),
    };
}
