using Herald.Core.Ids;

namespace Herald.Core.HubInvitations;

/// <summary>
/// That an advocate was invited to the hub: the last time, of each. Who has not come may be invited again after <see cref="AgainAfter"/>.
/// What the link in the mail opens is kept as a hash.
/// </summary>
public sealed class HubInvitation
{
    /// <summary>How long a link works.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(14);

    /// <summary>When who has not come is reminded, once, where staff chose so.</summary>
    public static TimeSpan RemindedAfter { get; } = TimeSpan.FromDays(7);

    /// <summary>
    /// How long somebody who does not come is left in peace, from the last mail on. Long enough that nobody is pressed, and the link is
    /// over by then.
    /// </summary>
    public static TimeSpan AgainAfter { get; } = TimeSpan.FromDays(30);

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Who was invited.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>
    /// The address that it was sent to, as it is compared: where it turned out to be another's and was changed, the link opens nothing.
    /// </summary>
    public required string EmailKey { get; init; }

    /// <summary>The round in which; null for one who was invited as he was added.</summary>
    public InvitationRoundId? RoundId { get; init; }

    /// <summary>Who invited him.</summary>
    public required string InvitedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset InvitedAt { get; init; }

    /// <summary>SHA-256 of the secret in the link, in hexadecimal digits; null where the mail had none, or once it was used.</summary>
    public string? TokenHash { get; set; }

    /// <summary>From when on the link opens nothing.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The last mail.</summary>
    public MailId? MailId { get; set; }

    /// <summary>When he is to be reminded; null where he is not.</summary>
    public DateTimeOffset? ReminderDueAt { get; set; }

    /// <summary>When he was.</summary>
    public DateTimeOffset? RemindedAt { get; set; }

    /// <summary>When the link was first opened, by himself or by what looks through his mail.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>When the mail turned out not to reach him.</summary>
    public DateTimeOffset? BouncedAt { get; set; }

    /// <summary>Whether he may be invited again, where he has not come: the last mail is <see cref="AgainAfter"/> old.</summary>
    public bool IsLongAgo(DateTimeOffset now) => (RemindedAt ?? InvitedAt) <= now - AgainAfter;
}
