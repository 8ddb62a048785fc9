using System.Globalization;
using Herald.Web.Challenges.Trials;
using Herald.Web.Platform.Inputs;
using Herald.Web.Rewards.Pages;
using Herald.Web.Ui;
using Herald.Web.Ui.Words;

namespace Herald.Web.Challenges.Editor;

/// <summary>All that a challenge says, line by line, so that two versions of it can be laid beside each other.</summary>
internal static class ChallengeLines
{
    private const string None = "none";
    private const int ShownMax = 160;

    // So much of what stayed is shown before what changed in a long text.
    private const int LeadMax = 30;

    public static IReadOnlyList<RuleChange> Between(ChallengeInput before, ChallengeInput after, ProgramMeasures measures)
    {
        var (old, anew) = (Of(before, measures), Of(NameVariants.Of(after, before.Variants ?? []), measures));
        return
        [
            .. old.Concat(anew).Select(static line => line.Label).Distinct(StringComparer.Ordinal)
                .Select(label => (Label: label, Before: TextOf(old, label), After: TextOf(anew, label)))
                .Where(static pair => pair.Before != pair.After)
                .Select(static pair => Change(pair.Label, pair.Before, pair.After)),
        ];
    }

    public static IReadOnlyList<RuleLine> Of(ChallengeInput input, ProgramMeasures measures) =>
    [
        new("Name", input.Name ?? None),
        new("Summary", input.Summary ?? None),
        new("Text", input.Text ?? None),
        new("Category", input.Category ?? None),
        new("Tags", input.Tags is { Count: > 0 } tags ? string.Join(", ", tags) : None),
        new("Takes", input.EffortMinutes is { } minutes ? SpanText.Count(minutes, "minute") : "not said"),
        new("Picture", input.Cover ?? None),
        new("Picture shows", input.CoverText ?? "not said"),
        new("For whom", input.When ?? "everybody"),
        new("From level", input.Opens?.Level?.ToString(CultureInfo.InvariantCulture) ?? "any"),
        new("Opens with badge", input.Opens?.Badges is { Count: > 0 } badges ? string.Join(" and ", badges) : "none"),
        new("Opens after", input.Opens?.After is { Count: > 0 } after ? string.Join(" and ", after) : "at once"),
        new("Each advocate", PerAdvocate(input.Limits)),
        new("Places in all", input.Limits?.Total is { } total ? MoneyText.Whole(total) : "no limit"),
        new("Opens", Moment(input.Period?.From, measures, "as soon as it is launched")),
        new("Opens earlier", Early(input.Opens?.Early) ?? "for nobody"),
        new("Closes", Moment(input.Period?.To, measures, "never")),
        .. (input.Stages ?? []).SelectMany((stage, at) => Of(stage!, $"Stage {(at + 1).ToString(CultureInfo.InvariantCulture)}", measures)),
        .. input.SharedGoal is { } goal ? Of(goal, measures) : [],
        .. (input.Variants ?? []).SelectMany(static variant => Of(variant!)),
        .. input.VariantSize is { } size
            ? [new RuleLine("Variants are compared", $"when {MoneyText.Whole(size)} have seen each")] : (RuleLine[])[],
    ];

    private static RuleLine[] Of(SharedGoalInput goal, ProgramMeasures measures) =>
    [
        new("Together", goal.Title ?? None),
        new("Together, times by all", goal.Target is { } target ? MoneyText.Whole(target) : None),
        new("Together, gives", GiveWords.Of(goal, measures) ?? "nothing"),
    ];

    private static IEnumerable<RuleLine> Of(VariantInput variant)
    {
        var label = "Variant " + WriteTrial.LetterOf(variant.Key!);
        foreach (var (part, text) in new[]
        {
            ("name", variant.Name), ("summary", variant.Summary), ("text", variant.Text), ("picture", variant.Cover),
            ("picture shows", variant.CoverText),
        })
        {
            if (text is not null)
                yield return new($"{label}, {part}", text);
        }
    }

    private static IEnumerable<RuleLine> Of(ChallengeStageInput stage, string label, ProgramMeasures measures)
    {
        yield return new(label, stage.Title ?? None);
        yield return new(label + ", text", stage.Text ?? None);
        var word = stage.Word is { } said ? $" The word is “{said}”." : "";
        yield return new(label + ", proof", ProofWords.Of(stage, measures.Zone) + word);
        yield return new(label + ", asks", Questions(stage.Questions ?? stage.Quiz));
        yield return new(label + ", gives", GiveWords.Of(stage, measures) ?? "nothing");
    }

    /// <summary>"from level 3 on, by 7 days"; null for nobody.</summary>
    public static string? Early(EarlyAccessInput? early) => early is { Level: { } level, Days: { } days }
        ? $"from level {MoneyText.Whole(level)} on, by {SpanText.Count(days, "day")}" : null;

    /// <summary>An instant in the program's own time; midnight is said as the day.</summary>
    public static string Moment(DateTimeOffset? instant, ProgramMeasures measures, string otherwise) => instant is not { } at ? otherwise
        : TimeZoneInfo.ConvertTime(at, measures.Zone) is var local && local.TimeOfDay == TimeSpan.Zero
            ? local.ToString("d MMMM yyyy", PageCulture.Current)
            : local.ToString("d MMMM yyyy, HH:mm", PageCulture.Current);

    public static string PerAdvocate(ChallengeLimitsInput? limits)
    {
        var often = limits?.PerAdvocate ?? 1;
        var times = often == 1 ? "once" : MoneyText.Whole(often) + " times";
        return limits?.PerAdvocateDays is { } days ? $"{times} in {SpanText.Count(days, "day")}" : times;
    }

    private static string Questions(IReadOnlyList<QuestionInput?>? questions) => questions is not { Count: > 0 } ? "nothing"
        : string.Join("; ", questions.Select(static question => question!.Ask + Answers(question)));

    private static string Answers(QuestionInput question) => (question.Type, question.Required == false ? ", may be left out" : "") switch
    {
        ("choice", var open) => $" ({string.Join(", ", question.Options ?? [])}{(question.Several == true ? ", several" : "")}"
            + $"{(question.Right is { Count: > 0 } right ? ", right: " + string.Join(", ", right) : "")}{open})",
        ("scale", var open) => $" ({FormNumber.Print(question.From)} to {FormNumber.Print(question.To)}"
            + $"{(question.Satisfaction == true ? ", measures satisfaction" : "")}{open})",
        (_, { Length: > 0 } open) => $" ({open[2..]})",
        _ => "",
    };

    private static string TextOf(IReadOnlyList<RuleLine> lines, string label) =>
        lines.FirstOrDefault(line => line.Label == label)?.Text ?? "not there";

    // Of long texts the place where they begin to differ.
    private static RuleChange Change(string label, string before, string after)
    {
        var same = before.AsSpan().CommonPrefixLength(after);
        var from = Math.Max(0, same - LeadMax);
        return before.Length <= ShownMax && after.Length <= ShownMax
            ? new(label, before, after)
            : new(label, Cut(before, from), Cut(after, from));
    }

    private static string Cut(string text, int from)
    {
        var shown = text[Math.Min(from, text.Length)..];
        return (from > 0 ? "… " : "") + (shown.Length > ShownMax ? shown[..ShownMax] + " …" : shown);
    }
}
