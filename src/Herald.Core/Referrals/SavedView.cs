using Herald.Core.Ids;

namespace Herald.Core.Referrals;

/// <summary>A view of the list of referrals that somebody of the staff keeps under a name: its filters and order.</summary>
public sealed class SavedView
{
    /// <summary>The program whose referrals it lists.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required SavedViewId Id { get; init; }

    /// <summary>Who keeps it.</summary>
    public required StaffId StaffId { get; init; }

    /// <summary>What it is called, unique among his own: 1 to 60 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Filters and order as the list's address has them, without the question mark; at most 1,000 characters.</summary>
    public required string Query { get; set; }

    /// <summary>Since when all staff of the program see it; null while it is his alone.</summary>
    public DateTimeOffset? SharedAt { get; set; }

    /// <summary>When he kept it first.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
