namespace Herald.Web.Challenges.Review;

/// <summary>Something that waits for staff, with what was asked.</summary>
public sealed record WaitingStep
{
    /// <summary>The printed id of the completion.</summary>
    public required string Id { get; init; }

    public required string AdvocateId { get; init; }

    public required string Advocate { get; init; }

    public required string ChallengeId { get; init; }

    public required string Challenge { get; init; }

    /// <summary>The stage that waits, and how many there are.</summary>
    public required int Stage { get; init; }

    public required int Stages { get; init; }

    public required string Title { get; init; }

    /// <summary>What was to be done, in Markdown.</summary>
    public string? Text { get; init; }

    /// <summary>What proves it, in a sentence.</summary>
    public required string Proof { get; init; }

    /// <summary>What the challenge gives for it, in words.</summary>
    public string? Gives { get; init; }

    public required IReadOnlyList<HandedIn> HandedIn { get; init; }

    /// <summary>What the advocate was told before, where it was sent back.</summary>
    public string? Before { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>How long it has waited, in words.</summary>
    public required string Waited { get; init; }
}
