using System.Data.Common;
using System.Globalization;
using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Herald.Data.Insights.Clicks;

/// <summary>
/// What is amiss in the totals of one day, as of one moment: the clicks that are there, less those whose tallies are still to be added,
/// less what the totals say. As additions these hold at any later time too, whatever is added meanwhile. All is read in the snapshot that
/// the caller has begun.
/// </summary>
internal sealed class DayCount(HeraldDb db, LinkLabels labels, ProgramId program, ClickCalendar calendar)
{
    public async Task AddAsync(ClickSums sums, DateOnly day, IReadOnlyList<TalliedClicks> waiting, CancellationToken ct)
    {
        var (from, to) = calendar.QuartersOf(day);
        await AddAsync(sums, await FoundAsync(from, to, ct), 1, ct);
        await AddAsync(sums, [.. waiting.Where(clicks => clicks.Quarter >= from && clicks.Quarter < to)], -1, ct);
        await TotalsAsync(sums, day, from, to, ct);
    }

    private async Task AddAsync(ClickSums sums, IReadOnlyList<TalliedClicks> all, int sign, CancellationToken ct)
    {
        var known = await labels.OfAsync(db, program, all.Select(static clicks => clicks.Link), ct);
        foreach (var (link, quarter, count) in all)
            sums.Add(program, calendar.Of(quarter), link, known.GetValueOrDefault(link, LinkLabel.None), sign * count);
    }

    private async Task TotalsAsync(ClickSums sums, DateOnly day, int from, int to, CancellationToken ct)
    {
        var (begins, ends) = (QuarterHour.BeginningOf(from), QuarterHour.BeginningOf(to));
        foreach (var row in await db.ClickHours.Where(row => row.ProgramId == program && row.Hour >= begins && row.Hour < ends)
            .ToListAsync(ct))
            sums.AddHour(program, row.Hour, new(row.Campaign, row.Channel), -row.Count);
        foreach (var row in await db.ClickDays.Where(row => row.ProgramId == program && row.Day == day).ToListAsync(ct))
            sums.AddDay(program, day, new(row.Campaign, row.Channel), -row.Count);
        foreach (var row in await db.LinkDays.Where(row => row.ProgramId == program && row.Day == day).ToListAsync(ct))
            sums.AddLink(program, day, row.LinkId, -row.Count);
    }

    // By hours, each under its first quarter: the key of clicks begins with the program and their time.
    private async Task<List<TalliedClicks>> FoundAsync(int from, int to, CancellationToken ct)
    {
        await using var command = db.Connection.CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandTimeout = 0; // As long as a day's clicks are; the caller's token is the limit.
        Add(command, "@program", db.Engine.IdValue(program.Value));
        var spans = new List<string>();
        for (var first = from; first < to;)
        {
            var next = first + 1;
            while (next < to && calendar.Of(next).Hour == calendar.Of(first).Hour)
                next++;
            Add(command, $"@from{first}", First(first));
            Add(command, $"@to{first}", First(next));
            spans.Add(string.Create(CultureInfo.InvariantCulture, $"({first}, @from{first}, @to{first})"));
            first = next;
        }

        // The day's own bounds say nothing new, but keep a planner without statistics from reading every month for each hour.
        Add(command, "@begins", First(from));
        Add(command, "@ends", First(to));
        command.CommandText = $"""
            WITH spans (quarter, first, behind) AS (VALUES {string.Join(", ", spans)})
            SELECT spans.quarter, clicks.link_id, COUNT(*)
            FROM spans JOIN clicks ON clicks.program_id = @program AND clicks.id >= spans.first AND clicks.id < spans.behind
            WHERE clicks.id >= @begins AND clicks.id < @ends
            GROUP BY spans.quarter, clicks.link_id
            """;
        var found = new List<TalliedClicks>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            found.Add(new(new(db.Engine.ReadId(reader, 1)), reader.GetInt32(0), reader.GetInt32(2)));
        return found;
    }

    private object First(int quarter) => db.Engine.IdValue(NewId.FirstAt<ClickId>(QuarterHour.BeginningOf(quarter)).Value);

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
