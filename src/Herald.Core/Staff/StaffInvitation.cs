using Herald.Core.Ids;

namespace Herald.Core.Staff;

/// <summary>Somebody is asked onto the staff by a link. It works once, within <see cref="Lifetime"/>; only its hash is kept.</summary>
public sealed class StaffInvitation
{
    /// <summary>How long a link works: long enough for a holiday's beginning, short enough for a forgotten mailbox.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Its id.</summary>
    public required StaffInvitationId Id { get; init; }

    /// <summary>The program that it leads into; null where it is to the installation alone, before there is a program.</summary>
    public ProgramId? ProgramId { get; init; }

    /// <summary>What the person becomes in the program.</summary>
    public required StaffRole Role { get; init; }

    /// <summary>The address that was invited, as written.</summary>
    public required string Email { get; init; }

    /// <summary>The address as it is compared.</summary>
    public required string EmailKey { get; init; }

    /// <summary>SHA-256 of the link's random part, in hexadecimal digits.</summary>
    public required string TokenHash { get; init; }

    /// <summary>Who invited; null where it was the command line.</summary>
    public StaffId? InvitedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on the link no longer works.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was accepted, withdrawn or replaced by a later one; null while it stands.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Whether the link still works.</summary>
    public bool StandsAt(DateTimeOffset now) => EndedAt is null && now < ExpiresAt;
}
