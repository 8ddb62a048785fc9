namespace Herald.Core.Badges;

/// <summary>One of the colours in which a program's tickets are printed.</summary>
public enum BadgeColour
{
    /// <summary>The brand's own.</summary>
    Brand,

    /// <summary>The first that goes with it.</summary>
    Second,

    /// <summary>The second that goes with it.</summary>
    Third,

    /// <summary>The blue of the sky, in every program.</summary>
    Sky,
}
