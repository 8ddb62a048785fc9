using Herald.Core.Insights;
using Herald.Core.Programs;
using Herald.Data.Activities;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Insights;

/// <summary>
/// Keeps the totals per day as facts arrive, by campaign and channel and by link, so that reading a year of insights costs a year of
/// days, not of facts.
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
        var sums = new DailySums();
        foreach (var one in await OlderFacts.CompleteAsync(db, batch, ct))
        {
            var program = settings[one.Program];
            var day = ProgramDays.DayOf(one.OccurredAt, program.TimeZone);
            foreach (var tally in Tally.Of(one.Fact, program.Currency))
                sums.Add(one.Program, day, tally);
        }

        await WriteTotals.AddAsync(db, sums.Rows(db.Engine), ct);
    }

    public async Task ResetAsync(HeraldDb db, CancellationToken ct)
    {
        await db.InsightDays.ExecuteDeleteAsync(ct);
        await db.LinkInsights.ExecuteDeleteAsync(ct);
    }
}
