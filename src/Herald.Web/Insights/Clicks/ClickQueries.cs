using System.Globalization;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Data.Insights.Clicks;
using Herald.Web.Platform.Json;
using Herald.Web.Platform.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Insights.Clicks;

/// <summary>Reads the totals of clicks; never the clicks, so that it costs the same however many they are.</summary>
internal sealed class ClickQueries([FromKeyedServices(Replica.Key)] HeraldDb db)
{
    private const int NamesMax = 200;

    /// <summary>All clicks of a period.</summary>
    public Task<long> CountAsync(ProgramId program, Period period, CancellationToken ct) =>
        DaysOf(program, period.From, period.To).SumAsync(static row => row.Count, ct);

    /// <summary>Those on links of some campaigns; of all where these are null.</summary>
    public Task<long> CountAsync(ProgramId program, Period period, IReadOnlyList<string>? campaigns, CancellationToken ct) =>
        campaigns is null
            ? CountAsync(program, period, ct)
            : DaysOf(program, period.From, period.To).Where(row => campaigns.Contains(row.Campaign))
                .SumAsync(static row => row.Count, ct);

    public async Task<ClicksView> ViewAsync(ProgramId program, Period period, ClickGrain by, CancellationToken ct)
    {
        var rows = by switch
        {
            ClickGrain.Hour => await ByHourAsync(program, period, ct),
            ClickGrain.Day => await ByDayAsync(program, period, ct),
            ClickGrain.Campaign => await MostAsync(DaysOf(program, period.From, period.To).GroupBy(static row => row.Campaign), ct),
            ClickGrain.Channel => await MostAsync(DaysOf(program, period.From, period.To).GroupBy(static row => row.Channel), ct),
            ClickGrain.Link => await ByLinkAsync(program, period, ct),
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, "Clicks are not counted by that."),
        };
        return new(period.From, period.To, by, await CountAsync(program, period, ct), rows);
    }

    /// <summary>The campaigns, or else the channels, with the most clicks in a period.</summary>
    public async Task<IReadOnlyList<string>> MostNamesAsync(
        ProgramId program, Period period, bool byCampaign, int countMax, CancellationToken ct)
    {
        var days = DaysOf(program, period.From, period.To);
        return await (byCampaign ? days.GroupBy(static row => row.Campaign) : days.GroupBy(static row => row.Channel))
            .Select(static group => new { group.Key, Count = group.Sum(static row => row.Count) })
            .OrderByDescending(static row => row.Count).ThenBy(static row => row.Key)
            .Take(countMax).Select(static row => row.Key).ToListAsync(ct);
    }

    /// <summary>The clicks of some campaigns, or else channels, in a period, beside the days from <paramref name="before"/> on.</summary>
    public async Task<IReadOnlyList<ClickShare>> SharesAsync(
        ProgramId program, DateOnly before, Period period, bool byCampaign, IReadOnlyCollection<string> names, CancellationToken ct)
    {
        var days = DaysOf(program, before, period.To);
        var from = period.From;
        var groups = byCampaign
            ? days.Where(row => names.Contains(row.Campaign)).GroupBy(static row => row.Campaign)
            : days.Where(row => names.Contains(row.Channel)).GroupBy(static row => row.Channel);
        var rows = await groups
            .Select(group => new
            {
                group.Key,
                Now = group.Sum(row => row.Day >= from ? row.Count : 0),
                Before = group.Sum(row => row.Day < from ? row.Count : 0),
            })
            .ToListAsync(ct);
        return [.. rows.Select(static row => new ClickShare(row.Key, row.Now, row.Before))];
    }

    private IQueryable<ClickDay> DaysOf(ProgramId program, DateOnly from, DateOnly to) =>
        db.ClickDays.Where(row => row.ProgramId == program && row.Day >= from && row.Day <= to);

    private async Task<IReadOnlyList<ClickCount>> ByHourAsync(ProgramId program, Period period, CancellationToken ct)
    {
        var zone = await db.TimeZoneAsync(program, ct);
        var begins = ProgramDays.BeginningOf(period.From, zone);
        var ends = ProgramDays.BeginningOf(period.To.AddDays(1), zone);
        var rows = await db.ClickHours.Where(row => row.ProgramId == program && row.Hour >= begins && row.Hour < ends)
            .GroupBy(static row => row.Hour).Select(static group => new { group.Key, Count = group.Sum(static row => row.Count) })
            .OrderBy(static row => row.Key).ToListAsync(ct);
        return [.. rows.Select(static row => new ClickCount(InstantJson.Print(row.Key), row.Count))];
    }

    private async Task<IReadOnlyList<ClickCount>> ByDayAsync(ProgramId program, Period period, CancellationToken ct)
    {
        var rows = await DaysOf(program, period.From, period.To)
            .GroupBy(static row => row.Day).Select(static group => new { group.Key, Count = group.Sum(static row => row.Count) })
            .OrderBy(static row => row.Key).ToListAsync(ct);
        return [.. rows.Select(static row => new ClickCount(row.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.Count))];
    }

    private async Task<IReadOnlyList<ClickCount>> ByLinkAsync(ProgramId program, Period period, CancellationToken ct)
    {
        var rows = await db.LinkDays.Where(row => row.ProgramId == program && row.Day >= period.From && row.Day <= period.To)
            .GroupBy(static row => row.LinkId).Select(static group => new { group.Key, Count = group.Sum(static row => row.Count) })
            .OrderByDescending(static row => row.Count).ThenBy(static row => row.Key).Take(NamesMax).ToListAsync(ct);
        return [.. rows.Select(static row => new ClickCount(row.Key.ToString(), row.Count))];
    }

    private static async Task<IReadOnlyList<ClickCount>> MostAsync(IQueryable<IGrouping<string, ClickDay>> groups, CancellationToken ct)
    {
        var rows = await groups.Select(static group => new { group.Key, Count = group.Sum(static row => row.Count) })
            .OrderByDescending(static row => row.Count).ThenBy(static row => row.Key).Take(NamesMax).ToListAsync(ct);
        return [.. rows.Select(static row => new ClickCount(row.Key, row.Count))];
    }
}
