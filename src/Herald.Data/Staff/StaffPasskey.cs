using Herald.Core.Ids;

namespace Herald.Data.Staff;

/// <summary>A passkey of somebody on the staff, as WebAuthn describes it.</summary>
public sealed class StaffPasskey
{
    /// <summary>What the authenticator calls it; unique in the world.</summary>
    public required byte[] CredentialId { get; init; }

    /// <summary>Whose.</summary>
    public required StaffId StaffId { get; init; }

    /// <summary>What he calls it.</summary>
    public required string Name { get; set; }

    /// <summary>What signatures are checked with.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>Counts its uses, where the authenticator does.</summary>
    public required long SignCount { get; set; }

    /// <summary>How a browser may reach it: usb, internal, hybrid.</summary>
    public required IReadOnlyList<string> Transports { get; init; }

    /// <summary>Whether the authenticator has asked for a finger, a face or a code.</summary>
    public required bool IsUserVerified { get; set; }

    /// <summary>Whether it may be copied to other devices.</summary>
    public required bool IsBackupEligible { get; init; }

    /// <summary>Whether it has been.</summary>
    public required bool IsBackedUp { get; set; }

    /// <summary>What the authenticator said at its making.</summary>
    public required byte[] AttestationObject { get; init; }

    /// <summary>What the browser said at its making.</summary>
    public required byte[] ClientDataJson { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
