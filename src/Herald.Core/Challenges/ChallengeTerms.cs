using Herald.Core.Conditions;

namespace Herald.Core.Challenges;

/// <summary>What a challenge says, in one of its versions.</summary>
public sealed record ChallengeTerms
{
    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>One or two sentences for its card.</summary>
    public string? Summary { get; init; }

    /// <summary>All about it, in Markdown.</summary>
    public string? Text { get; init; }

    /// <summary>The shelf that it stands on, such as "Share".</summary>
    public string? Category { get; init; }

    /// <summary>Words that it is found by, such as "humour".</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>How many minutes it takes most people; null where nobody said.</summary>
    public int? EffortMinutes { get; init; }

    /// <summary>Its picture: the id of one that was uploaded, or an https address.</summary>
    public string? Cover { get; init; }

    /// <summary>What the picture shows, for who cannot see it; null where it only adorns.</summary>
    public string? CoverText { get; init; }

    /// <summary>Which advocates it is for; null for all.</summary>
    public Condition? When { get; init; }

    /// <summary>What an advocate must have reached before it opens for him.</summary>
    public ChallengeOpening Opening { get; init; } = ChallengeOpening.AtOnce;

    /// <summary>From when it is open; null for as soon as it is launched.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until when it is open, that instant excluded; null for ever.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>How often it may be taken.</summary>
    public ChallengeLimits Limits { get; init; } = ChallengeLimits.OnceEach;

    /// <summary>What is to be done, in order; 1 to 10 stages.</summary>
    public required IReadOnlyList<ChallengeStage> Stages { get; init; }

    /// <summary>What all work at together with it; null where each does it for himself alone.</summary>
    public SharedGoal? SharedGoal { get; init; }

    /// <summary>Other words that some see instead, for trial; at most <see cref="ChallengeVariant.CountMax"/>.</summary>
    public IReadOnlyList<ChallengeVariant> Variants { get; init; } = [];

    /// <summary>How many must have seen each variant before they are compared; null for the usual number.</summary>
    public int? VariantSize { get; init; }

    /// <summary>The keys of all variants that run, its own words among them; but one where nothing is on trial.</summary>
    public IEnumerable<string> VariantKeys => Variants.Select(static variant => variant.Key).Prepend(ChallengeVariant.Own);

    /// <summary>Whether some see other words than others.</summary>
    public bool IsOnTrial => Variants.Count > 0;

    /// <summary>Whether one of its stages proves itself by what happens elsewhere.</summary>
    public bool Follows => Stages.Any(static stage => stage.Kind.ProvesItself);

    /// <summary>The same in the words of one variant; its own words where it has no such variant.</summary>
    public ChallengeTerms InWordsOf(string? key) => Variants.FirstOrDefault(variant => variant.Key == key) is not { } variant ? this
        : this with
        {
            Name = variant.Name ?? Name,
            Summary = variant.Summary ?? Summary,
            Text = variant.Text ?? Text,
            Cover = variant.Cover ?? Cover,
            CoverText = variant.Cover is null ? CoverText : variant.CoverText,
        };

    /// <summary>
    /// Whether a trial goes on where these follow upon others: no variant is new, none says anything else, and what is waited for is the
    /// same. A variant that is stopped takes nothing from the rest.
    /// </summary>
    public bool GoesOnWith(ChallengeTerms before) => IsOnTrial && VariantSize == before.VariantSize
        && VariantKeys.All(key => before.VariantKeys.Contains(key) && Shown(InWordsOf(key)) == Shown(before.InWordsOf(key)));

    /// <summary>The number of the stage whose places are given, from 1; null where it has none.</summary>
    public int? BetaStage => Stages.Select(static (stage, at) => (stage.Kind, Number: at + 1))
        .Where(static stage => stage.Kind is StageKind.Beta).Select(static stage => (int?)stage.Number).FirstOrDefault();

    /// <summary>The stage of a number from 1.</summary>
    public ChallengeStage StageAt(int number) => Stages[number - 1];

    /// <summary>How satisfied somebody says he is by what he handed in; null where he was not asked, or left it out.</summary>
    public int? SatisfactionIn(CompletionStep step) => StageAt(step.Stage).Kind is StageKind.Answer { Questions: var asked }
        ? step.Evidence.Answers?.FirstOrDefault(
            answer => asked.ElementAtOrDefault(answer.Question - 1) is Question.Scale { Measures: true })?.Scale
        : null;

    /// <summary>Why it cannot be launched like this; null where it can.</summary>
    public Refusal? ObstacleToLaunch(DateTimeOffset now) => To <= now
        ? new("period_over", "The period is over already; set another end, or none, and launch it then.")
        : null;

    private static (string, string?, string?, string?) Shown(ChallengeTerms terms) => (terms.Name, terms.Summary, terms.Text, terms.Cover);
}
