namespace Herald.Core.Badges;

/// <summary>What stands in a badge.</summary>
public enum BadgeSymbol
{
    /// <summary>A star.</summary>
    Star,

    /// <summary>A heart.</summary>
    Heart,

    /// <summary>A crown.</summary>
    Crown,

    /// <summary>A flash of lightning.</summary>
    Bolt,

    /// <summary>A flag.</summary>
    Flag,

    /// <summary>A bubble of speech.</summary>
    Speech,

    /// <summary>A tick.</summary>
    Check,

    /// <summary>Two people side by side.</summary>
    People,
}
