using System.Diagnostics;
using System.Globalization;
using System.Net;
using Herald.CrashLab.Disks;
using Herald.CrashLab.Finding;
using Herald.CrashLab.Journals;
using Herald.CrashLab.Writing;
using Herald.Load;
using Herald.Load.Servers;

namespace Herald.CrashLab;

/// <summary>What befalls one store in a run: ends of its server and of its database, each with a look at what is left.</summary>
internal sealed class Course(LabOptions options, Stores stores, string store, Journal journal, Tally tally, Crowd crowd, string key)
{
    // Proving the books reads all of them.
    private const int KillsToVerify = 10;

    private static readonly TimeSpan StopMax = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan ReadMax = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RefusedMax = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan EndMax = TimeSpan.FromSeconds(30);

    // A process that lives for seconds need not learn for hours: it is compiled once and plainly, which takes two thirds of the time.
    private readonly Dictionary<string, string> settings = new(stores.SettingsOf(store), StringComparer.Ordinal)
    {
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_TC_CallCountingDelayMs"] = "60000",
        ["DOTNET_JITMinOpts"] = "1",
    };

    private readonly SmallDisk disk = SmallDisk.Of(options);
    private readonly Random dice = new(options.Seed);
    private readonly Oracle oracle = new(journal.Memory);
    private readonly List<TimeSpan> starts = [];
    private readonly List<TimeSpan> heals = [];
    private int settled;
    private TimeSpan stopped;

    /// <summary>SIGKILL at a random instant of the load, again and again.</summary>
    public async Task KillAsync(CancellationToken ct)
    {
        for (var kill = 1; kill <= options.Kills; kill++)
        {
            await using (var server = await StartAsync(ct))
            {
                await SettleAsync(server, ct);
                await crowd.WriteAsync(server.Address, Weather.ServerEnds, dice, async () =>
                {
                    await WarmAsync(ct);
                    await Task.Delay(Instant(), ct);
                    await server.KillAsync(ct);
                });
            }

            Judge($"after kill {kill}", []);
            if (kill % KillsToVerify == 0)
                await VerifyAsync(ct);
        }
    }

    /// <summary>SIGTERM under load: it ends in time with 0, and what it answered is there.</summary>
    public async Task AskToStopAsync(CancellationToken ct)
    {
        await using var server = await StartAsync(ct);
        await SettleAsync(server, ct);
        int? code = null;
        await crowd.WriteAsync(server.Address, Weather.ServerEnds, dice, async () =>
        {
            await WarmAsync(ct);
            await Task.Delay(Instant(), ct);
            var begin = Stopwatch.GetTimestamp();
            code = await server.StopAsync(StopMax);
            stopped = Stopwatch.GetElapsedTime(begin);
        });
        Judge("at SIGTERM", code switch
        {
            0 => [],
            null => [$"it did not end within {StopMax.TotalSeconds:0} seconds"],
            _ => [$"it ended with {code}: {string.Join('\n', server.Lines)}"],
        });
    }

    /// <summary>The database, or the way to it, ends as in a crash and comes back, while the server runs on.</summary>
    public async Task CutOffAsync(Func<CancellationToken, Task> end, Func<CancellationToken, Task> comeBack, CancellationToken ct)
    {
        await using var server = await StartAsync(ct);
        await SettleAsync(server, ct);
        for (var outage = 1; outage <= options.Outages; outage++)
        {
            await crowd.WriteAsync(server.Address, Weather.DatabaseEnds, dice, async () =>
            {
                await Task.Delay(Instant(), ct);
                await end(ct);
                await Task.Delay(Instant(), ct);
                await comeBack(ct);
                heals.Add(await WarmAsync(ct));
            });
            Judge($"in outage {outage}", []);
            await SettleAsync(server, ct);
        }
    }

    /// <summary>The store's disk runs full and gets space again, while the server runs on: it refuses writes, reads, and heals.</summary>
    public async Task FillAsync(CancellationToken ct)
    {
        for (var fill = 1; fill <= options.Fills; fill++)
        {
            await using var server = await StartAsync(ct);
            await SettleAsync(server, ct);
            await crowd.WriteAsync(server.Address, Weather.DiskIsFull, dice, async () =>
            {
                await WarmAsync(ct);
                await disk.WithoutSpaceAsync(server, async () =>
                {
                    await RefusedAsync(ct);
                    await Task.Delay(Instant(), ct);
                    await ReadAsync(server, ct);
                });
                if (stores.Postgres is { } postgres)
                    await postgres.EnsureUpAsync(ct);
                heals.Add(await WarmAsync(ct));
            });
            Judge($"while the disk was full ({disk}), time {fill}", await stores.ReadAsync(store, db => Integrity.LookAsync(db, ct)));
            await SettleAsync(server, ct);
        }
    }

    /// <summary>A sync fails: the server ends by itself, and whatever it had acknowledged is there.</summary>
    public async Task FailSyncsAsync(CancellationToken ct)
    {
        for (var sync = 1; sync <= options.Syncs; sync++)
        {
            await using var server = await StartAsync(ct);
            await SettleAsync(server, ct);
            int? code = null;
            await crowd.WriteAsync(server.Address, Weather.ServerEnds, dice, async () =>
            {
                await WarmAsync(ct);
                await Task.Delay(Instant(), ct);
                using var failing = FailingSyncs.Of(server.Id);
                code = await server.EndAsync(EndMax);
            });
            var said = server.Lines.Any(static line => line.Contains("failed to sync", StringComparison.Ordinal));
            Judge($"at failed sync {sync}", (code, said) switch
            {
                (null, _) => [$"it goes on {EndMax.TotalSeconds:0} seconds after its disk failed"],
                (0, _) or (_, false) => [$"it ended with {code} and does not say why: {string.Join('\n', server.Lines)}"],
                _ => [],
            });
        }
    }

    /// <summary>Nothing is left open, and the store is held against the journal once more.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        await using (var server = await StartAsync(ct))
        {
            await SettleAsync(server, ct);
            await SettleAsync(server, ct);
            Judge("at the end", [.. journal.Memory.Open.Select(static intent => $"{intent} is still open")]);
        }

        await VerifyAsync(ct);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{options.Kills} kills (a start takes {starts.Average(static one => one.TotalMilliseconds):0} ms), "
        + $"SIGTERM within {stopped.TotalSeconds:0.0} s, {options.Outages} outages{(heals.Count > 0 ? $" healed within {heals.Max().TotalSeconds:0.0} s" : "")}, "
        + $"{options.Fills} times without space{(options.Fills > 0 ? $" by {disk}" : "")}, {options.Syncs} failed syncs; {settled:N0} settled by a retry");

    private async Task<ServerProcess> StartAsync(CancellationToken ct)
    {
        var begin = Stopwatch.GetTimestamp();
        var server = await HeraldProgram.ServeAsync(settings, ct);
        starts.Add(Stopwatch.GetElapsedTime(begin));
        return server;
    }

    // What is there is looked at before the retries, so that they cannot mend what was wrong.
    private async Task SettleAsync(ServerProcess server, CancellationToken ct)
    {
        var findings = await stores.ReadAsync(store, db => oracle.LookAsync(db, ct));
        var untrue = tally.Denied.Where(intent => findings.Present.Contains(intent.Number))
            .Select(static intent => $"{intent} was said not to be done, and is there");
        Judge("after a restart", [.. findings.Offences, .. untrue]);
        tally.ForgetDenied();
        settled += await crowd.SettleAsync(server.Address, findings.Present);
        Judge("in settling", []);
        for (var begin = Stopwatch.GetTimestamp(); !await stores.ReadAsync(store, db => Oracle.AreTotalsKeptAsync(db, ct));)
        {
            if (Stopwatch.GetElapsedTime(begin) > ReadMax)
                throw new OffenceException($"The totals were not kept up after {ReadMax.TotalSeconds:0} seconds.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), ct);
        }

        Judge("in the stream", (await stores.ReadAsync(store, db => Oracle.LookAtTotalsAsync(db, ct))).Offences);
    }

    // A new process compiles itself at the first requests; a load is one only once each kind of them is answered.
    private async Task<TimeSpan> WarmAsync(CancellationToken ct)
    {
        var begin = Stopwatch.GetTimestamp();
        foreach (var deed in Enum.GetValues<Deed>())
        {
            for (var before = tally.Of(deed); tally.Of(deed) == before;)
            {
                if (Stopwatch.GetElapsedTime(begin) > ReadMax)
                    throw new OffenceException($"No {deed} was acknowledged for {ReadMax.TotalSeconds:0} seconds.");
                await Task.Delay(TimeSpan.FromMilliseconds(10), ct);
            }
        }

        return Stopwatch.GetElapsedTime(begin);
    }

    // A database that has room in its own files goes on until that is written: a slow machine needs long for it.
    private async Task RefusedAsync(CancellationToken ct)
    {
        var (begin, before, written) = (Stopwatch.GetTimestamp(), tally.Unavailable(), tally.Acknowledged());
        while (tally.Unavailable() == before)
        {
            if (Stopwatch.GetElapsedTime(begin) > RefusedMax)
            {
                throw new OffenceException($"Nothing was refused for {RefusedMax.TotalSeconds:0} seconds though the disk is full ({disk}): "
                    + $"{tally.Acknowledged() - written:N0} requests were acknowledged meanwhile.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), ct);
        }
    }

    // PostgreSQL itself may be down then: it ends where it cannot write its journal.
    private async Task ReadAsync(ServerProcess server, CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = new($"http://{server.Address}") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        using var answer = await http.GetAsync(new Uri("/v1/referrals", UriKind.Relative), ct);
        if (answer.StatusCode is not HttpStatusCode.OK && !(options.OnPostgres && answer.StatusCode is HttpStatusCode.ServiceUnavailable))
            throw new OffenceException($"A read was answered with {answer.StatusCode} while the disk was full ({disk}).");
    }

    private async Task VerifyAsync(CancellationToken ct)
    {
        try
        {
            await HeraldProgram.VerifyAsync(settings, ct);
        }
        catch (InvalidOperationException fault)
        {
            throw new OffenceException(fault.Message);
        }
    }

    private TimeSpan Instant() => options.LoadMin + ((options.LoadMax - options.LoadMin) * dice.NextDouble());

    private void Judge(string when, IReadOnlyList<string> offences)
    {
        const int Shown = 20;
        string[] all = [.. tally.Objections, .. offences];
        if (all.Length > 0)
            throw new OffenceException($"{all.Length} offences {when}:\n{string.Join('\n', all.Take(Shown))}");
    }
}
