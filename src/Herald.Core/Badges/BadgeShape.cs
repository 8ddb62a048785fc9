namespace Herald.Core.Badges;

/// <summary>The outline of a badge.</summary>
public enum BadgeShape
{
    /// <summary>A small ticket with a bite out of each side.</summary>
    Ticket,

    /// <summary>A round seal.</summary>
    Round,

    /// <summary>A shield.</summary>
    Shield,

    /// <summary>Six sides.</summary>
    Hexagon,
}
