using System.Collections.Frozen;
using Herald.Core.Advocates;
using Herald.Core.Conditions;

namespace Herald.Data.Audiences;

/// <summary>
/// The fields of an advocate and his account that the catalogue of conditions has, one line each. Attributes, deeds and audiences are
/// families, which are asked by <see cref="ConditionSql"/> and <see cref="AskAdvocate"/> themselves.
/// </summary>
internal static class AdvocateFields
{
    /// <summary>Points earned in all, in SQL.</summary>
    public const string EarnedPoints =
        "COALESCE((SELECT -w.issued FROM wallets w WHERE w.program_id = a.program_id AND w.holder_id = a.id AND w.unit = 'points'), 0)";

    public static FrozenDictionary<string, AdvocateField> ByName { get; } = new AdvocateField[]
    {
        new("advocate.level",
            static async (one, ct) => FieldValue.Of((decimal?)await one.LevelAsync(ct)), static sql => sql.Level()),
        new("advocate.earned_points",
            static async (one, ct) => FieldValue.Of((decimal?)await one.EarnedPointsAsync(ct)),
            static _ => EarnedPoints),
        new("advocate.referrals_submitted",
            static async (one, ct) => FieldValue.Of((decimal?)await one.SubmittedAsync(ct)),
            static _ => Referrals("r.withdrawn_at IS NULL")),
        new("advocate.referrals_won",
            static async (one, ct) => FieldValue.Of((decimal?)await one.WonAsync(ct)),
            static _ => Referrals("r.withdrawn_at IS NULL AND r.won_at IS NOT NULL")),
        new("advocate.satisfaction",
            static async (one, ct) => FieldValue.Of((decimal?)await one.SatisfactionAsync(ct)),
            static _ => "(SELECT s.score FROM satisfaction_answers s WHERE s.program_id = a.program_id AND s.advocate_id = a.id "
                + "ORDER BY s.answered_at DESC, s.source_id DESC LIMIT 1)"),
        new("advocate.locale", static (one, _) => Text(one.Advocate.Locale), static _ => "a.locale"),
        new("advocate.time_zone", static (one, _) => Text(one.Advocate.TimeZone), static _ => "a.time_zone"),
        new("advocate.email_domain",
            static (one, _) => Text(new EmailAddress(one.Advocate.EmailKey).Domain),
            static sql => $"substr(a.email_key, {sql.Dialect.Position("a.email_key", "'@'")} + 1)"),
        new("advocate.joined_at",
            static (one, _) => new(FieldValue.Of((DateTimeOffset?)one.Advocate.CreatedAt)), static _ => "a.created_at"),
        new("account.external_id",
            static async (one, ct) => FieldValue.Of((await one.AccountAsync(ct))?.ExternalId), static _ => "c.external_id"),
        new("account.name", static async (one, ct) => FieldValue.Of((await one.AccountAsync(ct))?.Name), static _ => "c.name"),
        new("account.owner_email",
            static async (one, ct) => FieldValue.Of((await one.AccountAsync(ct))?.OwnerEmail), static _ => "c.owner_email"),
    }.ToFrozenDictionary(static field => field.Name, StringComparer.Ordinal);

    private static string Referrals(string counted) =>
        $"(SELECT COUNT(*) FROM referrals r WHERE r.program_id = a.program_id AND r.advocate_id = a.id AND {counted})";

    private static ValueTask<FieldValue> Text(string? text) => new(FieldValue.Of(text));
}
