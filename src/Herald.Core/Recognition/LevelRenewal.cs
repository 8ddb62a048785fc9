namespace Herald.Core.Recognition;

/// <summary>Whether levels have to be earned again.</summary>
public enum LevelRenewal
{
    /// <summary>What was reached is kept for good.</summary>
    Never,

    /// <summary>A level holds until the end of the year after the one in which it was last earned.</summary>
    Yearly,
}
