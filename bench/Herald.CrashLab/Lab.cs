using System.Diagnostics;
using System.Globalization;
using Herald.CrashLab.Journals;
using Herald.CrashLab.Writing;
using Herald.Load;
using Herald.Load.Servers;

namespace Herald.CrashLab;

/// <summary>One run from an empty folder to a verdict. Where a promise was broken, the folder stays for whoever looks into it.</summary>
internal sealed class Lab : IAsyncDisposable
{
    public const string Store = "herald";
    public const string JournalName = "journal";

    private const int Advocates = 8;

    private readonly LabOptions options;
    private readonly Stores stores;
    private readonly Journal journal;

    private Lab(LabOptions options, Stores stores, string folder) =>
        (this.options, this.stores, journal) = (options, stores, Journal.Open(Path.Combine(folder, JournalName)));

    public static async Task RunAsync(LabOptions options, TextWriter output, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("herald-crash-").FullName;
        await RunInAsync(folder, options, output, ct);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Runs in a folder that is empty, and leaves it as it is then.</summary>
    public static async Task RunInAsync(string folder, LabOptions options, TextWriter output, CancellationToken ct)
    {
        // The journal needs space when the store has none.
        var disk = options.Disk ?? folder;
        // The account that PostgreSQL runs as must reach its folder.
        if (options.OnPostgres && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(disk, (UnixFileMode)0x1ED);
        await using var postgres = options.OnPostgres ? await PostgresServer.StartAsync(Path.Combine(disk, "postgres"), ct) : null;
        await using var lab = new Lab(options, new(disk, postgres), folder);
        await lab.RunAsync(output, ct);
    }

    public ValueTask DisposeAsync() => journal.DisposeAsync();

    private async Task RunAsync(TextWriter output, CancellationToken ct)
    {
        var begin = Stopwatch.GetTimestamp();
        await stores.MakeAsync(Store, ct);
        var seed = await HeraldProgram.SeedAsync(stores.SettingsOf(Store), Advocates, [LabRules.Qualified], ct);
        var tally = new Tally();
        var course = new Course(options, stores, Store, journal, tally, new Crowd(journal, tally, seed), seed.Key);
        try
        {
            await course.KillAsync(ct);
            if (options.Kills > 0 || options.Fills + options.Syncs == 0)
                await course.AskToStopAsync(ct);
            if (stores.Postgres is { } postgres)
                await course.CutOffAsync(postgres.StopImmediatelyAsync, postgres.StartAgainAsync, ct);
            await course.FillAsync(ct);
            await course.FailSyncsAsync(ct);
            await course.EndAsync(ct);
        }
        catch (OffenceException offence)
        {
            throw new OffenceException(
                $"{offence.Message}\nSeed {options.Seed}; {stores.Folder} has the store and the journal. Again:\n  {options.Words}");
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{(options.OnPostgres ? "PostgreSQL" : "SQLite")}, seed {options.Seed}: {course} "
            + $"in {Stopwatch.GetElapsedTime(begin).TotalSeconds:0} s. {tally}. All that was acknowledged is there once; the books verify."));
    }
}
