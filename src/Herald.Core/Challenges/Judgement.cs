namespace Herald.Core.Challenges;

/// <summary>What staff say of something that was handed in.</summary>
/// <param name="State">Approved, returned or rejected.</param>
/// <param name="By">Who says it.</param>
/// <param name="Note">What the advocate is told; needed unless it is approved.</param>
public sealed record Judgement(StepState State, string By, string? Note);
