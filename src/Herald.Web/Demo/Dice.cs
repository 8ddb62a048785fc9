namespace Herald.Web.Demo;

/// <summary>Dice that fall the same way for the same seed, on every machine and in every version (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>From 0 to one less than the count.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>Both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public T Of<T>(IReadOnlyList<T> sides) => sides[Below(sides.Count)];

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
