using Herald.Core.Ids;

namespace Herald.Web.Challenges.Trials;

/// <summary>A trial of a challenge's variants: what was counted, and what can be said of it.</summary>
internal sealed record TrialView
{
    public required ChallengeId Challenge { get; init; }

    /// <summary>
    /// Since when it is counted: each variant that is added, and each change of words, begins it anew. Null where none goes on.
    /// </summary>
    public required DateTimeOffset? Since { get; init; }

    /// <summary>How many must have seen each variant before they are compared.</summary>
    public required int Size { get; init; }

    /// <summary>What the challenge itself says first; empty where nothing is on trial.</summary>
    public required IReadOnlyList<Variant> Variants { get; init; }

    /// <summary>What can be said of them, or why nothing can be said; null where nothing is on trial.</summary>
    public required Said? Verdict { get; init; }

    /// <summary>One variant.</summary>
    internal sealed record Variant
    {
        /// <summary>a for what the challenge itself says.</summary>
        public required string Key { get; init; }

        /// <summary>What the challenge is called in it.</summary>
        public required string Name { get; init; }

        /// <summary>How many advocates saw it first since the trial began.</summary>
        public required int Seen { get; init; }

        /// <summary>How many of these began since.</summary>
        public required int Begun { get; init; }

        /// <summary>What share that is, with what it lies between by 19 of 20; null where nobody saw it.</summary>
        public required Share? BegunShare { get; init; }

        /// <summary>How many of these completed it since.</summary>
        public required int Completed { get; init; }

        /// <summary>What share of those who saw it that is.</summary>
        public required Share? CompletedShare { get; init; }

        /// <summary>Clicks on their links of this challenge since the trial began; null where nothing is shared in it.</summary>
        public required long? Clicks { get; init; }

        /// <summary>What is compared: the first so many that saw it and have had a week since, and how many of these began in it.</summary>
        public required Compared Compared { get; init; }

        /// <summary>
        /// By how much more of these began than of the challenge's own words, as strictly as the verdict asks; null for these, and as long
        /// as too few have seen one of the variants.
        /// </summary>
        public required Span? Difference { get; init; }
    }

    /// <summary>A share, from 0 to 1.</summary>
    internal sealed record Share(double Value, double Low, double High);

    /// <summary>What a difference lies between, from -1 to 1.</summary>
    internal sealed record Span(double Low, double High);

    /// <summary>What is compared.</summary>
    internal sealed record Compared(int Seen, int Begun);

    /// <summary>What can be said.</summary>
    /// <param name="Code">
    /// too_few_seen, too_few_begun, no_difference, best (one is ahead of all others) or behind (some are behind another).
    /// </param>
    /// <param name="Best">The key of the variant that is clearly ahead of every other; null where none is.</param>
    /// <param name="Behind">The keys of those that are clearly behind another.</param>
    /// <param name="Because">The same in a sentence.</param>
    internal sealed record Said(string Code, string? Best, IReadOnlyList<string> Behind, string Because);
}
