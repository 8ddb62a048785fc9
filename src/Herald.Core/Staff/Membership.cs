using Herald.Core.Ids;

namespace Herald.Core.Staff;

/// <summary>Somebody of the staff belongs to a program, and is something in it. A person may belong to several.</summary>
public sealed class Membership
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Who.</summary>
    public required StaffId StaffId { get; init; }

    /// <summary>What he is in it.</summary>
    public required StaffRole Role { get; set; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
