using Herald.Core.Challenges;

namespace Herald.Web.Challenges.Review;

/// <summary>One advocate's way through a challenge: all that was handed in, what was said of it, and what it has paid.</summary>
public sealed record CompletionHistory
{
    public required string Id { get; init; }

    public required string AdvocateId { get; init; }

    public required string Advocate { get; init; }

    public required string ChallengeId { get; init; }

    public required string Challenge { get; init; }

    public required int Version { get; init; }

    public required CompletionState State { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>What it has paid, in the words of the books, the first first.</summary>
    public required IReadOnlyList<Payment> Payments { get; init; }

    /// <summary>One stage of it.</summary>
    /// <param name="Number">From 1.</param>
    /// <param name="Title">What it is called.</param>
    /// <param name="State">Where it stands, in words.</param>
    /// <param name="IsOpen">Whether it is yet to be done.</param>
    /// <param name="Proof">What proves it.</param>
    /// <param name="Steps">What was handed in for it.</param>
    public sealed record Stage(int Number, string Title, string State, bool IsOpen, string Proof, IReadOnlyList<Step> Steps);

    /// <summary>Something that was handed in or that happened, and what became of it.</summary>
    /// <param name="Title">What it is, in words.</param>
    /// <param name="Tone">The tone of what became of it.</param>
    /// <param name="Icon">The icon of what became of it.</param>
    /// <param name="At">When it was handed in.</param>
    /// <param name="HandedIn">What was handed in.</param>
    /// <param name="JudgedAt">When it was judged; null while it waits.</param>
    /// <param name="JudgedBy">Who judged it.</param>
    /// <param name="Note">What the advocate was told.</param>
    public sealed record Step(
        string Title, string Tone, string Icon, DateTimeOffset At, IReadOnlyList<HandedIn> HandedIn, DateTimeOffset? JudgedAt,
        string? JudgedBy, string? Note);

    /// <summary>One thing that was earned.</summary>
    /// <param name="What">How the amount came about.</param>
    /// <param name="Rule">The printed id of the rule that gave it.</param>
    /// <param name="At">When.</param>
    public sealed record Payment(string What, string Rule, DateTimeOffset At);
}
