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

    /// <summary>The https address of its picture.</summary>
    public string? Cover { get; init; }

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

    /// <summary>Whether one of its stages proves itself by what happens elsewhere.</summary>
    public bool Follows => Stages.Any(static stage => stage.Kind.ProvesItself);

    /// <summary>The stage of a number from 1.</summary>
    public ChallengeStage StageAt(int number) => Stages[number - 1];

    /// <summary>Why it cannot be launched like this; null where it can.</summary>
    public Refusal? ObstacleToLaunch(DateTimeOffset now) => To <= now
        ? new("period_over", "The period is over already; set another end, or none, and launch it then.")
        : StageNotReady();

    /// <summary>A stage that nothing could prove yet, so that nobody could get beyond it; null where there is none.</summary>
    public Refusal? StageNotReady()
    {
        for (var number = 1; number <= Stages.Count; number++)
        {
            if (StageAt(number).Kind.NotReady is { } why)
            {
                return new(
                    "stage_not_ready", $"Stage {number} cannot be proved yet: {why} Keep the draft, or give the stage another kind.");
            }
        }

        return null;
    }
}
