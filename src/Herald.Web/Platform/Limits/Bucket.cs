namespace Herald.Web.Platform.Limits;

/// <summary>
/// What one caller may still use. Others' use of the same bucket on other nodes is taken from it when it is heard of, also below zero,
/// so that over time all nodes together grant what one would.
/// </summary>
internal sealed class Bucket(BucketKind kind, DateTimeOffset now)
{
    // Nodes tell what they granted once it is this share of the capacity: most callers use less, and are nobody else's business.
    private const int UntoldShare = 8;

    private readonly Lock gate = new();
    private double level = kind.Capacity;
    private double untold;
    private DateTimeOffset at = now;

    /// <summary>Uses one; otherwise how long it is until one is there.</summary>
    public TimeSpan? TryTake(DateTimeOffset now)
    {
        lock (gate)
        {
            Refill(now);
            if (level < 1)
                return TimeSpan.FromSeconds((1 - level) / kind.PerSecond);
            level--;
            untold++;
            return null;
        }
    }

    /// <summary>Gives one back that should not have counted.</summary>
    public void GiveBack()
    {
        lock (gate)
            (level, untold) = (Math.Min(level + 1, kind.Capacity), Math.Max(untold - 1, 0));
    }

    /// <summary>Takes what another node granted; never below an empty bucket's worth, so that nobody is shut out for long.</summary>
    public void TakenElsewhere(int count, DateTimeOffset now)
    {
        lock (gate)
        {
            Refill(now);
            level = Math.Max(level - count, -kind.Capacity);
        }
    }

    /// <summary>What others are to be told, which is thereby told; 0 while it is too little.</summary>
    public int Tell()
    {
        lock (gate)
        {
            if (untold < 1 || untold * UntoldShare < kind.Capacity)
                return 0;
            var told = (int)untold;
            untold -= told;
            return told;
        }
    }

    /// <summary>Whether nothing is lost by forgetting it.</summary>
    public bool IsFull(DateTimeOffset now)
    {
        lock (gate)
        {
            Refill(now);
            return level >= kind.Capacity;
        }
    }

    private void Refill(DateTimeOffset now)
    {
        if (now > at)
            level = Math.Min(level + ((now - at).TotalSeconds * kind.PerSecond), kind.Capacity);
        at = now;
        // What has come back here has come back elsewhere too.
        untold = Math.Min(untold, Math.Max(kind.Capacity - level, 0));
    }
}
