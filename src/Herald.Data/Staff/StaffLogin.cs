using Herald.Core.Ids;

namespace Herald.Data.Staff;

/// <summary>Who somebody is at the company's own sign-in, remembered from his first time.</summary>
public sealed class StaffLogin
{
    /// <summary>The address of the company's sign-in, as its tokens name it.</summary>
    public required string Issuer { get; init; }

    /// <summary>His name there, which never changes.</summary>
    public required string Subject { get; init; }

    /// <summary>Who that is here.</summary>
    public required StaffId StaffId { get; init; }

    /// <summary>When he first came that way.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
