using Herald.Core.Ids;

namespace Herald.Core.Challenges;

/// <summary>
/// Something that was handed in for a stage, and what became of it. What is handed in again after it was returned is a step of its own, so
/// that nothing is overwritten.
/// </summary>
public sealed class CompletionStep
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The way that it is a step of.</summary>
    public required CompletionId CompletionId { get; init; }

    /// <summary>From 1, in the order of handing in.</summary>
    public required int Number { get; init; }

    /// <summary>The stage that it is for, from 1.</summary>
    public required int Stage { get; init; }

    /// <summary>What was handed in.</summary>
    public required StageEvidence Evidence { get; init; }

    /// <summary>The id of the referral, event or link that proved the stage by itself; null where something was handed in.</summary>
    public string? Proof { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>What became of it.</summary>
    public required StepState State { get; set; }

    /// <summary>Who judged it; null while it waits, and where it proved itself.</summary>
    public string? JudgedBy { get; set; }

    /// <summary>When it was judged, or proved itself.</summary>
    public DateTimeOffset? JudgedAt { get; set; }

    /// <summary>What the advocate is told: a word of thanks, what is lacking, or why not.</summary>
    public string? Note { get; set; }
}
