using System.Globalization;

namespace Herald.Core.Rewards;

/// <summary>A time in which points count for more.</summary>
/// <param name="Name">What it is called to advocates: "Double points week".</param>
/// <param name="Percent">What a hundred points become: 101 to 1,000.</param>
public sealed record Bonus(string Name, int Percent)
{
    /// <summary>The least that is a bonus.</summary>
    public const int PercentMin = 101;

    /// <summary>Ten times; more is a slip of the pen.</summary>
    public const int PercentMax = 1_000;

    /// <summary>So many points raised by it, rounded down to whole points.</summary>
    public long Raise(long points) => (long)((Int128)points * Percent / 100);

    /// <summary>For people: "× 2", "× 1.5".</summary>
    public string Factor => string.Create(CultureInfo.InvariantCulture, $"× {Percent / 100m:0.##}");
}
