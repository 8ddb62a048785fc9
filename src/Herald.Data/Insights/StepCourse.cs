using System.Globalization;
using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Insights;

/// <summary>What was handed in for challenges over time, as the mapper cannot ask for it; by the index of submissions.</summary>
public static class StepCourse
{
    /// <summary>How much was handed in within each span, by challenge; where nothing was, there is no point.</summary>
    public static async Task<IReadOnlyList<StepPoint>> StepsAsync(
        this HeraldDb db, ProgramId program, IReadOnlyList<CourseSpan> spans, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(spans.Count, ReferralCourse.SpansMax, nameof(spans));
        var values = new List<object> { db.Engine.IdValue(program.Value) };
        var rows = new List<string>();
        foreach (var span in spans)
        {
            rows.Add(string.Create(CultureInfo.InvariantCulture, $"({span.Number}, {{{values.Count}}}, {{{values.Count + 1}}})"));
            values.Add(db.Engine.InstantValue(span.Begins));
            values.Add(db.Engine.InstantValue(span.Ends));
        }

        var sql = "WITH spans (number, begins, ends) AS (VALUES " + string.Join(", ", rows) + ") " + """
            SELECT spans.number AS "Number", c.slug AS "Slug", COUNT(*) AS "Count"
            FROM spans JOIN completion_steps s ON s.program_id = {0} AND s.submitted_at >= spans.begins AND s.submitted_at < spans.ends
                JOIN completions w ON w.program_id = s.program_id AND w.id = s.completion_id
                JOIN challenges c ON c.program_id = w.program_id AND c.id = w.challenge_id
            GROUP BY spans.number, c.slug
            """;
        return spans.Count == 0 ? [] : await db.Database.SqlQueryRaw<StepPoint>(sql, [.. values]).ToListAsync(ct);
    }
}
