using System.Globalization;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Insights;

/// <summary>
/// Referrals over time and over their ways, as the mapper cannot ask for them. Both look only at the referrals that were submitted
/// within the time asked for, by the index of submissions.
/// </summary>
public static class ReferralCourse
{
    /// <summary>As many points as two charts of a month by days have.</summary>
    public const int SpansMax = 64;

    /// <summary>What was submitted within each span has come to; spans without referrals are left out.</summary>
    public static async Task<IReadOnlyList<CoursePoint>> CourseAsync(
        this HeraldDb db, ProgramId program, IReadOnlyList<CourseSpan> spans, Currency currency, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(spans.Count, SpansMax, nameof(spans));
        if (spans.Count == 0)
            return [];
        var values = new List<object> { db.Engine.IdValue(program.Value), currency.Code };
        var rows = new List<string>();
        foreach (var span in spans)
        {
            rows.Add(string.Create(CultureInfo.InvariantCulture, $"({span.Number}, {{{values.Count}}}, {{{values.Count + 1}}})"));
            values.Add(db.Engine.InstantValue(span.Begins));
            values.Add(db.Engine.InstantValue(span.Ends));
        }

        var sql = "WITH spans (number, begins, ends) AS (VALUES " + string.Join(", ", rows) + ") " + """
            SELECT spans.number AS "Number", COUNT(*) AS "Leads", COUNT(r.won_at) AS "Won",
                CAST(COALESCE(SUM(CASE WHEN r.pipeline_currency = {1} THEN r.pipeline_amount END), 0) AS bigint) AS "Pipeline",
                CAST(COALESCE(SUM(CASE WHEN r.closed_currency = {1} THEN r.closed_amount END), 0) AS bigint) AS "Closed"
            FROM spans JOIN referrals r ON r.program_id = {0} AND r.submitted_at >= spans.begins AND r.submitted_at < spans.ends
            WHERE r.withdrawn_at IS NULL
            GROUP BY spans.number ORDER BY spans.number
            """;
        return await db.Database.SqlQueryRaw<CoursePoint>(sql, [.. values]).ToListAsync(ct);
    }

    /// <summary>How long half of the referrals at most took from one stage to the next; null where none went that way.</summary>
    public static async Task<TimeSpan?> MedianAsync(
        this HeraldDb db, ProgramId program, CourseSpan within, CourseStep step, CancellationToken ct)
    {
        var (from, to) = step switch
        {
            CourseStep.ToQualified => ("submitted_at", "qualified_at"),
            CourseStep.ToOpportunity => ("qualified_at", "opportunity_at"),
            CourseStep.ToWon => ("opportunity_at", "won_at"),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A step that has no columns."),
        };
        const string leads =
            "FROM referrals WHERE program_id = {0} AND submitted_at >= {1} AND submitted_at < {2} AND withdrawn_at IS NULL";
        var both = $"{leads} AND {from} IS NOT NULL AND {to} IS NOT NULL";
        var sql = $"SELECT {db.Engine.MicrosecondsBetween(from, to)} AS \"Value\" {both} "
            + $"ORDER BY 1 LIMIT 1 OFFSET (SELECT (COUNT(*) - 1) / 2 {both})";
        var (begins, ends) = (db.Engine.InstantValue(within.Begins), db.Engine.InstantValue(within.Ends));
        var took = await db.Database.SqlQueryRaw<long>(sql, db.Engine.IdValue(program.Value), begins, ends).ToListAsync(ct);
        // Reports may be dated back before the stage that they follow.
        return took is [var microseconds] ? TimeSpan.FromMicroseconds(Math.Max(0, microseconds)) : null;
    }
}
