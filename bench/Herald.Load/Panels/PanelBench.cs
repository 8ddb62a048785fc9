using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Herald.Load.Servers;
using Microsoft.EntityFrameworkCore;

namespace Herald.Load.Panels;

/// <summary>How long insights take by how many clicks there are: the store is filled, counted, served, asked, and filled further.</summary>
internal static class PanelBench
{
    private const string Own = "herald";
    private const int WarmingMax = 50;
    private const int DaysShown = 30;
    private static readonly TextWriter Output = Console.Out;

    public static async Task RunAsync(PanelOptions options, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("herald-panels-");
        try
        {
            // The account that PostgreSQL runs as must reach its folder.
            if (options.OnPostgres && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder.FullName, (UnixFileMode)0x1ED);
            await using var postgres = options.OnPostgres
                ? await PostgresServer.StartAsync(Path.Combine(folder.FullName, "postgres"), ct)
                : null;
            await RunAsync(new Stores(folder.FullName, postgres), options, ct);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(Stores stores, PanelOptions options, CancellationToken ct)
    {
        await stores.MakeAsync(Own, ct);
        var seed = await HeraldProgram.SeedAsync(stores.SettingsOf(Own), options.Links, [], ct);
        Output.WriteLine($"## Panels, {(options.OnPostgres ? "PostgreSQL" : "SQLite")}: {options.Links:N0} links, {options.Days} days\n");
        Output.WriteLine($"| clicks | filled in | counted in | {string.Join(" | ", Panels().Select(static panel => panel.Name))} |");
        Output.WriteLine($"|---|---|---|{string.Concat(Panels().Select(static _ => "---|"))}");
        var (ends, there) = (TimeProvider.System.GetUtcNow(), 0L);
        foreach (var clicks in options.Clicks)
        {
            var begin = Stopwatch.GetTimestamp();
            await FillAsync(stores, options, there, clicks - there, ends, ct);
            var filled = Stopwatch.GetElapsedTime(begin);
            // What autovacuum does within minutes where clicks come over months.
            await (stores.Postgres?.AnalyzeAsync(ct) ?? Task.CompletedTask);
            there = clicks;
            begin = Stopwatch.GetTimestamp();
            await HeraldProgram.RebuildAsync(stores.SettingsOf(Own), ct);
            var counted = Stopwatch.GetElapsedTime(begin);
            var times = await TimeAsync(stores, seed, clicks, options, ct);
            Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {clicks:N0} | {filled.TotalSeconds:0} s | {counted.TotalSeconds:0} s | {string.Join(" | ", times)} |"));
        }
    }

    private static Task FillAsync(Stores stores, PanelOptions options, long there, long count, DateTimeOffset ends, CancellationToken ct) =>
        stores.ReadAsync(Own, async db =>
        {
            var program = await db.Programs.Select(static row => row.Id).SingleAsync(ct);
            var fill = new FillClicks(db, program, options.Links);
            if (there == 0)
                await fill.PrepareAsync(ct);
            await fill.AddAsync(count, ends.AddDays(-options.Days), ends, ct);
            return true;
        });

    private static async Task<IReadOnlyList<string>> TimeAsync(
        Stores stores, HeraldProgram.Seed seed, long clicks, PanelOptions options, CancellationToken ct)
    {
        await using var server = await HeraldProgram.ServeAsync(stores.SettingsOf(Own), ct);
        using var http = new HttpClient { BaseAddress = new($"http://{server.Address}") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", seed.Key);
        await ExpectAsync(http, clicks, options.Days, ct);
        var times = new List<string>();
        foreach (var (_, path) in Panels())
        {
            for (var request = 0; request < WarmingMax; request++)
                await http.GetStringAsync(path, ct);
            var took = new double[options.Requests];
            for (var request = 0; request < took.Length; request++)
            {
                var begin = Stopwatch.GetTimestamp();
                await http.GetStringAsync(path, ct);
                took[request] = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            }

            Array.Sort(took);
            times.Add(string.Create(CultureInfo.InvariantCulture, $"{took[took.Length / 2]:0.0} ({took[took.Length * 95 / 100]:0.0}) ms"));
        }

        return times;
    }

    // A panel that shows something else is quick for nothing.
    private static async Task ExpectAsync(HttpClient http, long clicks, int days, CancellationToken ct)
    {
        var text = await http.GetStringAsync(Clicks(days + 2, "day"), ct);
        var told = (long)System.Text.Json.Nodes.JsonNode.Parse(text)!["clicks"]!;
        if (told != clicks)
            throw new InvalidOperationException($"The totals say {told:N0} clicks, and there are {clicks:N0}.");
    }

    private static IReadOnlyList<(string Name, Uri Path)> Panels() =>
    [
        ("summary", new("/v1/insights/summary?" + Period(DaysShown), UriKind.Relative)),
        ("by hour, a week", Clicks(7, "hour")), ("by day", Clicks(DaysShown, "day")), ("by campaign", Clicks(DaysShown, "campaign")),
        ("by channel", Clicks(DaysShown, "channel")), ("by link", Clicks(DaysShown, "link")),
        ("by day, all days", Clicks(365, "day")), ("by channel, all days", Clicks(365, "channel")),
    ];

    private static Uri Clicks(int days, string by) => new($"/v1/insights/clicks?{Period(days)}&by={by}", UriKind.Relative);

    private static string Period(int days)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return string.Create(CultureInfo.InvariantCulture, $"from={today.AddDays(1 - days):yyyy-MM-dd}&to={today:yyyy-MM-dd}");
    }
}
