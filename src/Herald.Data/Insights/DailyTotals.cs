using Herald.Core.Ids;
using Herald.Core.Insights;
using Herald.Core.Programs;
using Herald.Data.Activities;
using Herald.Data.Mappings;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Insights;

/// <summary>
/// Keeps the totals per day as facts arrive, so that reading a year of insights costs a year of days, not of facts. It lies in Data
/// because it writes by hand-made upserts: a batch of facts becomes one statement per total that it touches.
/// </summary>
public sealed class DailyTotals : IActivityReader
{
    public string Name => "daily_totals";

    public async Task ApplyAsync(HeraldDb db, IReadOnlyList<RecordedActivity> batch, CancellationToken ct)
    {
        var programs = batch.Select(static one => one.Program).Distinct().ToList();
        var settings = (await db.Programs.Where(program => programs.Contains(program.Id))
            .Select(static program => new { program.Id, program.TimeZone, program.Currency })
            .ToListAsync(ct)).ToDictionary(static program => program.Id);
        var sums = new Dictionary<Total, (long Count, long Amount)>();
        foreach (var one in batch)
        {
            var program = settings[one.Program];
            var day = ProgramDays.DayOf(one.OccurredAt, program.TimeZone);
            foreach (var tally in Tally.Of(one.Fact, program.Currency))
            {
                var total = new Total(one.Program, day, tally.Campaign, tally.Measure);
                var (count, amount) = sums.GetValueOrDefault(total);
                sums[total] = (count + 1, amount + tally.Amount);
            }
        }

        foreach (var (total, (count, amount)) in sums)
            await AddAsync(db, total, count, amount, ct);
    }

    public Task ResetAsync(HeraldDb db, CancellationToken ct) => db.InsightDays.ExecuteDeleteAsync(ct);

    private static Task AddAsync(HeraldDb db, Total total, long count, long amount, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO insight_days (program_id, day, campaign, measure, count, amount)
        VALUES ({db.Engine.IdValue(total.Program.Value)}, {DayText.Of(total.Day)},
            {total.Campaign}, {SnakeCase.Of(total.Measure.ToString())}, {count}, {amount})
        ON CONFLICT (program_id, day, campaign, measure)
        DO UPDATE SET count = insight_days.count + excluded.count, amount = insight_days.amount + excluded.amount
        """,
        ct);

    private readonly record struct Total(ProgramId Program, DateOnly Day, string Campaign, Measure Measure);
}
