using Herald.Core.Challenges;

namespace Herald.Web.Challenges;

/// <summary>Something that was handed in, and what became of it.</summary>
/// <param name="Number">From 1 through the whole way, in the order of handing in.</param>
/// <param name="State">What became of it.</param>
/// <param name="Evidence">What was handed in.</param>
/// <param name="Proof">The id of the referral, event or link that proved the stage by itself; null where something was handed in.</param>
/// <param name="SubmittedAt">When.</param>
/// <param name="JudgedBy">Who judged it; null while it waits, and where it proved itself.</param>
/// <param name="JudgedAt">When it was judged, or proved itself.</param>
/// <param name="Note">What the advocate was told.</param>
internal sealed record CompletionStepView(
    int Number, StepState State, StageEvidence Evidence, string? Proof, DateTimeOffset SubmittedAt, string? JudgedBy,
    DateTimeOffset? JudgedAt, string? Note);
