using System.Globalization;
using Herald.Core.Amounts;
using Herald.Web.Platform.Files;

namespace Herald.Web.Referrals.Listing;

/// <summary>The list as a file: what the columns are, and how a referral fills them.</summary>
internal static class ReferralFile
{
    private static readonly string[] Heads =
    [
        "id", "friend", "friend_email", "friend_phone", "friend_company", "advocate", "advocate_email", "stage", "stage_since", "pipeline",
        "pipeline_currency", "closed", "closed_currency", "owner", "campaign", "channel", "introduction", "flags", "submitted_at", "note",
    ];

    public static CsvFile Of(string name, IAsyncEnumerable<JoinedReferral> rows) => new(name, Heads, rows.Select(Cells));

    private static IReadOnlyList<string?> Cells(JoinedReferral one) =>
    [
        one.Row.Id.ToString(),
        one.Friend.Name,
        one.Friend.Email,
        one.Friend.Phone,
        one.Friend.Company,
        one.Advocate.Name,
        one.Advocate.Email,
        one.Row.Stage.ToString().ToLowerInvariant(),
        Instant(one.Row.StageAt),
        Amount(one.Row.PipelineAmount, one.Row.PipelineCurrency),
        one.Row.PipelineCurrency?.Code,
        Amount(one.Row.ClosedAmount, one.Row.ClosedCurrency),
        one.Row.ClosedCurrency?.Code,
        one.Row.OwnerEmail,
        one.Row.Campaign,
        one.Row.Channel,
        one.Row.Introduction.ToString().ToLowerInvariant(),
        string.Join(' ', one.Row.Flags),
        Instant(one.Row.SubmittedAt),
        one.Row.Note,
    ];

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // A plain number with a point, which spreadsheets and programs read alike.
    private static string? Amount(long? minorUnits, Currency? currency) =>
        minorUnits is { } amount && currency is { } of ? of.Print(amount).Split(' ')[0] : null;
}
