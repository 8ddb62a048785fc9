using Herald.Core.Rewards.Words;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;
using Herald.Web.Uploads;

namespace Herald.Web.Challenges.Editor;

/// <summary>A challenge as advocates would see it, as far as it is written, and what is not as it must be.</summary>
public sealed record ChallengePreview
{
    public required FormFaults Faults { get; init; }

    public required string Name { get; init; }

    public string? Summary { get; init; }

    public string? Text { get; init; }

    public string? Category { get; init; }

    /// <summary>Where its picture is; null where it has none that is shown.</summary>
    public string? Cover { get; init; }

    public string? CoverText { get; init; }

    public int? EffortMinutes { get; init; }

    /// <summary>Whom it is for, how often it can be taken and until when, each a sentence; empty where nothing restricts it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<Stage> Stages { get; init; } = [];

    /// <summary>What is reached together, with how often it is to be done; null where nothing is shared.</summary>
    public Goal? Together { get; init; }

    /// <summary>The same in other words, which some see instead.</summary>
    public IReadOnlyList<Variant> Variants { get; init; } = [];

    internal static ChallengePreview Of(ChallengeReading reading, ProgramMeasures measures)
    {
        var input = reading.Input;
        return new()
        {
            Faults = reading.Faults,
            Name = input.Name ?? "A new challenge",
            Summary = input.Summary,
            Text = input.Text,
            Category = input.Category,
            Cover = PictureAddress.OfSmallCover(input.Cover),
            CoverText = input.CoverText,
            EffortMinutes = input.EffortMinutes,
            Notes = [.. NotesOf(input, measures)],
            Together = input.SharedGoal is { } goal ? TogetherOf(goal, reading.Faults, measures) : null,
            Variants =
            [
                .. (input.Variants ?? []).Select(variant => new Variant(
                    variant!.Name ?? input.Name ?? "A new challenge", variant.Summary ?? input.Summary, variant.Text ?? input.Text)),
            ],
            Stages = [.. (input.Stages ?? []).Select((stage, at) => StageOf(stage!, at, reading.Faults, measures))],
        };
    }

    private static IEnumerable<string> NotesOf(ChallengeInput input, ProgramMeasures measures)
    {
        if (input.When is { } when)
            yield return $"Only for advocates for whom this holds: {when}.";
        if (input.Opens?.Level is { } level)
            yield return $"Opens at level {MoneyText.Whole(level)}.";
        if (input.Opens?.Badges is { Count: > 0 } badges)
            yield return $"Opens with the {(badges.Count == 1 ? "badge" : "badges")} {string.Join(" and ", badges)}.";
        if (input.Opens?.After is { Count: > 0 } after)
            yield return $"Opens when {string.Join(" and ", after)} {(after.Count == 1 ? "is" : "are")} completed.";
        if (input.Limits is not ({ PerAdvocate: null or 1, PerAdvocateDays: null } or null))
            yield return $"Each advocate may take it {ChallengeLines.PerAdvocate(input.Limits)}.";
        if (input.Limits?.Total is { } total)
            yield return $"{SpanText.Count(total, "place")} in all.";
        if (input.Period?.From is { } from)
            yield return $"Opens on {ChallengeLines.Moment(from, measures, "")}.";
        if (ChallengeLines.Early(input.Opens?.Early) is { } early)
            yield return $"Opens earlier {early}.";
        if (input.Period?.To is { } to)
            yield return $"Closes on {ChallengeLines.Moment(to, measures, "")}.";
    }

    private static Goal TogetherOf(SharedGoalInput goal, FormFaults faults, ProgramMeasures measures) => new(
        goal.Title ?? "Together", goal.Target ?? 0,
        faults.Names.Any(static name => name.StartsWith(SharedGoalForm.Name + ".give", StringComparison.Ordinal))
            ? null : GiveWords.Of(goal, measures));

    // Gifts that are not as they must be have no words yet.
    private static Stage StageOf(ChallengeStageInput stage, int at, FormFaults faults, ProgramMeasures measures)
    {
        var gives = FormRows.NameOf("stages", at) + ".give";
        var promises = faults.Names.Any(name => name.StartsWith(gives, StringComparison.Ordinal))
            ? []
            : GiveWords.Promises(stage, measures);
        return new(
            stage.Title ?? $"Stage {MoneyText.Whole(at + 1)}", stage.Text, ProofWords.Of(stage, measures.Zone),
            [.. (stage.Questions ?? stage.Quiz ?? []).Select(static question => question!.Ask).OfType<string>()],
            promises.Count > 0 ? promises[0] : null,
            promises.Count > 0 ? GiveWords.Of(stage, measures) : null);
    }

    /// <summary>What is reached together.</summary>
    /// <param name="Title">What it is called.</param>
    /// <param name="Target">How many times it is to be done.</param>
    /// <param name="Gives">What each who takes part is given, in words; null for nothing.</param>
    public sealed record Goal(string Title, int Target, string? Gives);

    /// <summary>It in other words; its stages are the same.</summary>
    public sealed record Variant(string Name, string? Summary, string? Text);

    /// <summary>One stage of it.</summary>
    /// <param name="Title">What it is called.</param>
    /// <param name="Text">What is to be done.</param>
    /// <param name="Proof">What proves it, in a sentence.</param>
    /// <param name="Questions">What is asked.</param>
    /// <param name="Promise">What stands on its stub; null where it gives nothing.</param>
    /// <param name="Gives">All that it gives, in words.</param>
    public sealed record Stage(
        string Title, string? Text, string Proof, IReadOnlyList<string> Questions, RulePromise? Promise, string? Gives);
}
