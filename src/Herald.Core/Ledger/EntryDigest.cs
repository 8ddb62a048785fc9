using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Herald.Core.Ledger;

/// <summary>
/// The fingerprint of an entry: SHA-256 of its canonical text in hexadecimal digits. The text begins with a line that names the form;
/// each field follows as <c>name=length:value</c> on a line of its own, absent where it is null, then each posting as
/// <c>part=amount</c> in the order of <see cref="Parts.All"/>. Lengths make it unambiguous whatever a note contains.
/// </summary>
public static class EntryDigest
{
    private const string Form = "herald-entry-1\n";
    private const string InstantForm = "yyyy-MM-ddTHH:mm:ss.ffffff'Z'";

    /// <summary>The digest of what the entry says now; whatever its own <see cref="Entry.Digest"/> says is not part of it.</summary>
    public static string Of(Entry entry) => Of(entry, entry.Postings);

    /// <summary>The same for postings that were read apart from their entry.</summary>
    public static string Of(Entry entry, IReadOnlyList<Posting> postings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(entry, postings))));

    private static string Text(Entry entry, IReadOnlyList<Posting> postings)
    {
        var text = new StringBuilder(Form, 640);
        Add(text, "program", entry.ProgramId.ToString());
        Add(text, "id", entry.Id.ToString());
        Add(text, "key", entry.Key);
        Add(text, "kind", entry.Kind.ToString());
        Add(text, "holder", entry.Holder.ToString());
        Add(text, "unit", entry.Unit.ToString());
        Add(text, "earning", entry.EarningId?.ToString());
        Add(text, "rule", entry.RuleId?.ToString());
        Add(text, "rule_version", entry.RuleVersion?.ToString(CultureInfo.InvariantCulture));
        Add(text, "referral", entry.ReferralId?.ToString());
        Add(text, "event", entry.EventId?.ToString());
        Add(text, "hold", entry.HoldId?.ToString());
        Add(text, "note", entry.Note);
        Add(text, "occurred_at", Print(entry.OccurredAt));
        Add(text, "posted_at", Print(entry.PostedAt));
        foreach (var posting in postings.OrderBy(static posting => posting.Part))
            text.Append(CultureInfo.InvariantCulture, $"{posting.Part}={posting.Amount}\n");
        return text.ToString();
    }

    private static string Print(DateTimeOffset instant) => instant.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture);

    private static void Add(StringBuilder text, string name, string? value)
    {
        if (value is not null)
            text.Append(CultureInfo.InvariantCulture, $"{name}={value.Length}:{value}\n");
    }
}
