namespace Herald.Core.Statistics;

/// <summary>What a number lies between, with a stated confidence.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether all of it lies above zero.</summary>
    public bool IsAboveZero => Low > 0;

    /// <summary>Whether all of it lies below zero.</summary>
    public bool IsBelowZero => High < 0;
}
