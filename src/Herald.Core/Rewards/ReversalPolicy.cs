namespace Herald.Core.Rewards;

/// <summary>What becomes of a reward when its occasion is undone, or what was bought is returned.</summary>
public enum ReversalPolicy
{
    /// <summary>The returned share is taken back; all of it when the occasion is undone.</summary>
    Proportional,

    /// <summary>All of it is taken back, even for a part that is returned.</summary>
    Full,

    /// <summary>Nothing is taken back.</summary>
    None,
}
