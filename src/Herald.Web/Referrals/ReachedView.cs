using Herald.Core.Amounts;
using Herald.Core.Referrals;

namespace Herald.Web.Referrals;

/// <summary>A stage that stands.</summary>
internal sealed record ReachedView(Stage Stage, DateTimeOffset At, Money? Value);
