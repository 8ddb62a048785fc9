namespace Herald.Core.Steering;

/// <summary>A series that has clearly fallen.</summary>
/// <param name="Series">Its name.</param>
/// <param name="Since">The first day of those on which it lies lowest against what was to be expected.</param>
/// <param name="To">The last of them.</param>
/// <param name="Counted">What was counted on these days.</param>
/// <param name="Expected">What was to be expected.</param>
/// <param name="Chance">How likely chance alone would bring so little somewhere among all that was looked at.</param>
public sealed record Fall(string Series, DateOnly Since, DateOnly To, long Counted, double Expected, double Chance)
{
    /// <summary>By how many percent less than was to be expected, rounded down.</summary>
    public int Percent => (int)Math.Floor(100 * (1 - (Counted / Expected)));
}
