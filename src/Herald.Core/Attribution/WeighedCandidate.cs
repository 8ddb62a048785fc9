namespace Herald.Core.Attribution;

/// <summary>A candidate with what became of him and why, in a sentence for people.</summary>
public sealed record WeighedCandidate(Candidate Candidate, Weighing Weighing, string Reason);
