namespace Herald.Data.Recognition;

/// <summary>How many advocates stand alike, with the ladder that holds and with another.</summary>
/// <param name="Now">The level that they have.</param>
/// <param name="Then">The level that they would have.</param>
/// <param name="Count">How many.</param>
public sealed record CountedLevels(int Now, int Then, long Count);
