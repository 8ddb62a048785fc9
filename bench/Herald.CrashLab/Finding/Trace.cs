namespace Herald.CrashLab.Finding;

/// <summary>What a request has left in the store.</summary>
/// <param name="Number">The number that it is marked with; null where the mark is none of ours.</param>
/// <param name="Answer">The id that an answer names it by.</param>
internal sealed record Trace(long? Number, string Answer);
