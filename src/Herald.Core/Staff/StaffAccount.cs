using Herald.Core.Ids;

namespace Herald.Core.Staff;

/// <summary>Somebody who may sign in to the installation. What he may do in a program says his <see cref="Membership"/>.</summary>
public sealed class StaffAccount
{
    /// <summary>His id.</summary>
    public required StaffId Id { get; init; }

    /// <summary>What people call him.</summary>
    public required string Name { get; set; }

    /// <summary>His address as he writes it.</summary>
    public required string Email { get; set; }

    /// <summary>His address as it is compared, unique in the installation.</summary>
    public required string EmailKey { get; set; }

    /// <summary>His password, hashed slowly; null where he signs in otherwise.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes with whatever should end his sessions; each session carries the one that it began under.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>The secret that he shares with his authenticator app, in base 32; null until he sets one up.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>Since when the authenticator is asked for; null while it is not.</summary>
    public DateTimeOffset? TwoFactorSince { get; set; }

    /// <summary>The step of the last code that was taken, so that none is taken twice.</summary>
    public long TwoFactorStep { get; set; }

    /// <summary>Wrong passwords from browsers that he has not used before, since the last right one.</summary>
    public int Failures { get; set; }

    /// <summary>Until when such browsers are refused; those that he has used are not.</summary>
    public DateTimeOffset? StrangersOutUntil { get; set; }

    /// <summary>When he accepted his first invitation.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
