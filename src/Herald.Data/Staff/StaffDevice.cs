using Herald.Core.Ids;

namespace Herald.Data.Staff;

/// <summary>
/// A browser in which somebody has signed in before. It counts its own failures, so that those of strangers do not keep it out.
/// </summary>
public sealed class StaffDevice
{
    /// <summary>Whose.</summary>
    public required StaffId StaffId { get; init; }

    /// <summary>SHA-256 of what the browser's cookie holds, in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>Wrong passwords from it since the last right one.</summary>
    public int Failures { get; set; }

    /// <summary>Until when it is treated as a stranger's.</summary>
    public DateTimeOffset? DistrustedUntil { get; set; }

    /// <summary>When somebody last signed in with it.</summary>
    public required DateTimeOffset UsedAt { get; set; }
}
