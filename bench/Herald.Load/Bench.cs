using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Herald.Load.Contests;
using Herald.Load.Sending;
using Herald.Load.Servers;
using Microsoft.EntityFrameworkCore;

namespace Herald.Load;

/// <summary>The runs, each from an empty folder to a printed table.</summary>
internal static class Bench
{
    private static readonly TextWriter Output = Console.Out;
    private const string Own = "herald";
    private const string Other = "ef";
    private const string UnsealSqlite = "DROP TRIGGER entries_sealed; DROP TRIGGER postings_sealed;";
    private const string UnsealPostgres = "DROP TRIGGER entries_sealed ON entries; DROP TRIGGER postings_sealed ON postings;";

    public static Task ClicksAsync(LoadOptions options, CancellationToken ct) => InFolderAsync(options, async stores =>
    {
        var seed = await SeedAsync(stores, options, ct);
        await stores.CopyAsync(Own, Other, ct);
        await using var bare = await LimitAsync("bare", stores.SettingsOf(Own), ct);
        await using var ef = await LimitAsync("ef", stores.SettingsOf(Other), ct);
        await using var herald = await HeraldProgram.ServeAsync(stores.SettingsOf(Own), ct);
        Contestant[] contestants =
        [
            new("bare Kestrel, 302 with a cookie", bare, at => new ClickRequests(seed.Codes, at), null, null),
            new($"Herald, durable on {options.EngineName}", herald, at => new ClickRequests(seed.Codes, at), ClicksIn(stores, Own),
                Database(stores)) { TellsAllocations = true },
            new($"EF Core, a transaction each, {options.EngineName}", ef, at => new ClickRequests(seed.Codes, at), ClicksIn(stores, Other),
                Database(stores)),
        ];
        await FaceAsync("Durable clicks", contestants, contestants[1], stores, options, ct);
    }, ct);

    public static Task EventsAsync(LoadOptions options, CancellationToken ct) => InFolderAsync(options, async stores =>
    {
        var seed = await SeedAsync(stores, options, ct);
        await stores.CopyAsync(Own, Other, ct);
        // The books take an entry after its postings, and the mapper writes it before them.
        await stores.ReadAsync(Other, db => db.Database.ExecuteSqlRawAsync(options.OnPostgres ? UnsealPostgres : UnsealSqlite, ct));
        await using var ef = await LimitAsync("ef", stores.SettingsOf(Other), ct);
        await using var herald = await HeraldProgram.ServeAsync(stores.SettingsOf(Own), ct);
        var turn = 0;
        IRequests Purchases(int connection) => new EventRequests(
            seed.Key, seed.Codes, connection, Interlocked.Increment(ref turn).ToString(CultureInfo.InvariantCulture));
        Contestant[] contestants =
        [
            new($"EF Core, a transaction each, {options.EngineName}", ef, Purchases, EventsIn(stores, Other), Database(stores)),
            new($"Herald, {options.EngineName}", herald, Purchases, EventsIn(stores, Own), Database(stores)) { TellsAllocations = true },
        ];
        await FaceAsync("Purchases that pay both sides", contestants, contestants[1], stores, options, ct);
    }, ct);

    /// <summary>The same purchases, a thousand in a request.</summary>
    public static Task BatchesAsync(LoadOptions options, CancellationToken ct) => InFolderAsync(options, async stores =>
    {
        const int perRequest = 1000;
        var seed = await SeedAsync(stores, options, ct);
        await using var herald = await HeraldProgram.ServeAsync(stores.SettingsOf(Own), ct);
        var turn = 0;
        IRequests Purchases(int connection) => new EventRequests(
            seed.Key, seed.Codes, connection, Interlocked.Increment(ref turn).ToString(CultureInfo.InvariantCulture), perRequest);
        Contestant[] contestants =
        [
            new($"Herald, {options.EngineName}", herald, Purchases, EventsIn(stores, Own), Database(stores))
            {
                PerRequest = perRequest, TellsAllocations = true,
            },
        ];
        await FaceAsync("Purchases in batches of a thousand", contestants, null, stores, options, ct);
    }, ct);

    /// <summary>The hub's first page of an advocate of the demo.</summary>
    public static Task HubAsync(LoadOptions options, CancellationToken ct) => InFolderAsync(options, async stores =>
    {
        await stores.MakeAsync(Own, ct);
        await using var bare = await LimitAsync("bare", stores.SettingsOf(Own), ct);
        await using var herald = await HeraldProgram.DemoAsync(stores.SettingsOf(Own), ct);
        var (path, cookies) = await DemoVisitor.ComeInAsync(herald, ct);
        Contestant[] contestants =
        [
            new("bare Kestrel, 302 with a cookie", bare, static at => new ClickRequests(["bench"], at), null, null),
            new($"Herald, {options.EngineName}", herald, _ => new PageRequests(path, cookies, "/sign-out"), null, Database(stores))
            {
                TellsAllocations = true,
            },
        ];
        await FaceAsync($"The hub's first page, {path}", contestants, contestants[1], stores, options, ct);
    }, ct);

    public static Task OverloadAsync(LoadOptions options, CancellationToken ct) => InFolderAsync(options, async stores =>
    {
        var seed = await SeedAsync(stores, options, ct);
        await using var herald = await HeraldProgram.ServeAsync(stores.SettingsOf(Own), ct);
        var overload = new Overload(herald, seed, EventsIn(stores, Own), options);
        Output.WriteLine($"Overload, {options.EngineName}: {await overload.RunAsync(ct)}.");
    }, ct);

    private static async Task FaceAsync(
        string title, Contestant[] contestants, Contestant? paced, Stores stores, LoadOptions options, CancellationToken ct)
    {
        Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"## {title}: {options.Connections} connections, {options.Rounds} rounds of {options.Duration.TotalSeconds:0} s, "
            + $"{options.Advocates:N0} links{(options.Pinned ? ", each side on a core of its own" : "")}; this disk makes {Disk.SyncsPerSecond(stores.Folder):N0} syncs a second\n"));
        if (options.Pinned)
            Pin(contestants);
        // A store of seconds ago is not yet known to the planner, which takes its tables for empty; within a minute autovacuum tells it.
        Task WarmedAsync(CancellationToken ended) => stores.Postgres?.AnalyzeAsync(ended) ?? Task.CompletedTask;
        var turns = await new Contest(contestants, options.Connections, options.Duration, WarmedAsync).RunAsync(options.Rounds, ct);
        Output.WriteLine(Table.Of(contestants, turns));
        if (stores.Postgres is { } postgres)
            Output.WriteLine($"pgbench on the same server: {await PgbenchAsync(postgres, options, ct)}.\n");
        if (paced is not null)
            await PaceAsync(paced, options, ct);
    }

    // One core for the servers, one for who asks them: neither takes the other's.
    private static void Pin(IEnumerable<Contestant> contestants)
    {
        using var self = Process.GetCurrentProcess();
        foreach (var contestant in contestants)
            contestant.Server.KeepTo(core: 0);
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
            self.ProcessorAffinity = 2;
    }

    // Its standard transaction: three updates, a look and a row.
    private static async Task<string> PgbenchAsync(PostgresServer postgres, LoadOptions options, CancellationToken ct) =>
        (await postgres.PgbenchAsync(options.Connections, options.Duration, ct)).Split('\n')
            .First(static line => line.StartsWith("tps = ", StringComparison.Ordinal));

    private static async Task PaceAsync(Contestant own, LoadOptions options, CancellationToken ct)
    {
        var paced = await Contest.PaceAsync(own, options.Connections, options.PerSecond, options.Duration, ct);
        Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"At {options.PerSecond:N0} a second, from the moment each was to be sent: "
            + $"p50 {paced.Times.Within(0.5).TotalMilliseconds:0.0} ms, "
            + $"p99 {paced.Times.Within(0.99).TotalMilliseconds:0.0} ms, p99.9 {paced.Times.Within(0.999).TotalMilliseconds:0.0} ms; "
            + $"{paced.Wrong:N0} wrong. {own.Name} holds {own.Server.Resident / 1024 / 1024:N0} MB.\n"));
    }

    private static async Task InFolderAsync(LoadOptions options, Func<Stores, Task> run, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("herald-load-");
        try
        {
            // The account that PostgreSQL runs as must reach its folder.
            if (options.OnPostgres && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder.FullName, (UnixFileMode)0x1ED);
            await using var postgres = options.OnPostgres
                ? await PostgresServer.StartAsync(Path.Combine(folder.FullName, "postgres"), ct)
                : null;
            var stores = new Stores(folder.FullName, postgres);
            await run(stores);
            await HeraldProgram.VerifyAsync(stores.SettingsOf(Own), ct);
            Output.WriteLine("The books verify.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<HeraldProgram.Seed> SeedAsync(Stores stores, LoadOptions options, CancellationToken ct)
    {
        await stores.MakeAsync(Own, ct);
        return await HeraldProgram.SeedAsync(stores.SettingsOf(Own), options.Advocates, [], ct);
    }

    private static Task<ServerProcess> LimitAsync(string name, IReadOnlyDictionary<string, string> settings, CancellationToken ct) =>
        ServerProcess.StartAsync(Assembly.GetExecutingAssembly().Location, ["limit", name], settings, "/r/none", ct);

    private static Func<Task<long>> ClicksIn(Stores stores, string name) =>
        () => stores.ReadAsync(name, static db => db.Clicks.LongCountAsync());

    private static Func<Task<long>> EventsIn(Stores stores, string name) =>
        () => stores.ReadAsync(name, static db => db.ReportedEvents.LongCountAsync());

    private static Func<TimeSpan>? Database(Stores stores) => stores.Postgres is { } postgres ? () => postgres.Used : null;
}
