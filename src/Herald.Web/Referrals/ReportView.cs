using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Referrals;

namespace Herald.Web.Referrals;

/// <summary>What somebody said of a referral's stage, kept as it was said.</summary>
internal sealed record ReportView(
    ReportId Id,
    Stage Stage,
    Money? Value,
    string? Reason,
    string? Source,
    long? SourceVersion,
    DateTimeOffset OccurredAt,
    DateTimeOffset ReceivedAt);
