namespace Herald.Core.Challenges;

/// <summary>An opening for advocates of a level, days before a challenge opens for all.</summary>
/// <param name="Level">The lowest level that has it, from 1.</param>
/// <param name="Days">How many days before, 1 to <see cref="DaysMax"/>, of 24 hours each.</param>
public sealed record EarlyAccess(int Level, int Days)
{
    /// <summary>The longest: beyond a month it is no head start, but a challenge for a level.</summary>
    public const int DaysMax = 30;

    /// <summary>From when on it holds, for a challenge that opens for all at an instant.</summary>
    public DateTimeOffset From(DateTimeOffset start) => start.AddDays(-Days);
}
