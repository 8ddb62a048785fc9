using System.Runtime.InteropServices;

namespace Herald.Core.Standings;

/// <summary>One advocate in a ranking, packed into 28 bytes: with a million of them each byte is a megabyte.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct RankingSlot
{
    // Seconds since 2000 fit until 2136; nothing that counts happened before.
    private static readonly long Epoch = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();

    public Guid Id;
    public long Score;
    public uint Reached;

    public static RankingSlot Of(Standing standing) => new()
    {
        Id = standing.Advocate.Value,
        Score = standing.Score,
        Reached = (uint)Math.Clamp(standing.ReachedAt.ToUnixTimeSeconds() - Epoch, 0, uint.MaxValue),
    };

    /// <summary>Below zero where the left is listed before the right: by score, then by who got there first, then by id.</summary>
    public static int Compare(in RankingSlot left, in RankingSlot right)
    {
        if (left.Score != right.Score)
            return left.Score > right.Score ? -1 : 1;
        return left.Reached != right.Reached ? left.Reached.CompareTo(right.Reached) : left.Id.CompareTo(right.Id);
    }

    /// <summary>The order of the list, for sorting.</summary>
    public readonly struct Order : IComparer<RankingSlot>
    {
        public int Compare(RankingSlot x, RankingSlot y) => RankingSlot.Compare(in x, in y);
    }
}
