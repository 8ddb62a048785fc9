using Herald.Core.Ids;

namespace Herald.Core.Notifications;

/// <summary>When an advocate wants to be mailed about one kind; who has not said gets <see cref="Usual"/>.</summary>
public sealed class NotificationPreference
{
    /// <summary>What holds where nothing was said.</summary>
    public const MailPace Usual = MailPace.AtOnce;

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Whose wish it is.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>About what.</summary>
    public required NotificationKind Kind { get; init; }

    /// <summary>When.</summary>
    public required MailPace Pace { get; set; }
}
