namespace Herald.Data.Standings;

/// <summary>What a batch does to one score.</summary>
internal sealed class ScoreChange
{
    /// <summary>What comes to it.</summary>
    public long Amount { get; set; }

    /// <summary>When the latest that came to it happened.</summary>
    public DateTimeOffset ReachedAt { get; set; } = DateTimeOffset.UnixEpoch;

    /// <summary>Whether something went, so that the last that counts may be an earlier one.</summary>
    public bool Shrank { get; set; }
}
