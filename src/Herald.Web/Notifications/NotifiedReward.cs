using Herald.Core.Amounts;
using Herald.Core.Notifications;

namespace Herald.Web.Notifications;

/// <summary>What a notification tells of a reward.</summary>
public sealed record NotifiedReward(NotificationKind Kind, Unit Unit, long Amount, bool Pending, DateTimeOffset? ReleasesAt);
