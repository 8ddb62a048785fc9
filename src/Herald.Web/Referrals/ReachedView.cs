using Herald.Core.Amounts;
using Herald.Core.Referrals;

namespace Herald.Web.Referrals;

/// <summary>
/// A stage that stands, and who said so; source and reason are null where a purchase or the submission itself brought it.
/// </summary>
internal sealed record ReachedView(Stage Stage, DateTimeOffset At, Money? Value, string? Reason, string? Source, long? SourceVersion);
