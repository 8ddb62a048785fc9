using Herald.Core.Ids;

namespace Herald.Data.Staff;

/// <summary>A code that stands in for the authenticator once; deleted when it is used.</summary>
public sealed class RecoveryCode
{
    /// <summary>Whose.</summary>
    public required StaffId StaffId { get; init; }

    /// <summary>SHA-256 of the code, in hexadecimal digits.</summary>
    public required string Hash { get; init; }
}
