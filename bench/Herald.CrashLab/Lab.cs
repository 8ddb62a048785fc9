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

    private Lab(LabOptions options, Stores stores) =>
        (this.options, this.stores, journal) = (options, stores, Journal.Open(Path.Combine(stores.Folder, JournalName)));

    public static async Task RunAsync(LabOptions options, TextWriter output, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("herald-crash-").FullName;
        await RunInAsync(folder, options, output, ct);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Runs in a folder that is empty, and leaves it as it is then.</summary>
    public static async Task RunInAsync(string folder, LabOptions options, TextWriter output, CancellationToken ct)
    {
        // The account that PostgreSQL runs as must reach its folder.
        if (options.OnPostgres && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, (UnixFileMode)0x1ED);
        await using var postgres = options.OnPostgres ? await PostgresServer.StartAsync(Path.Combine(folder, "postgres"), ct) : null;
        await using var lab = new Lab(options, new(folder, postgres));
        await lab.RunAsync(output, ct);
    }

    public ValueTask DisposeAsync() => journal.DisposeAsync();

    private async Task RunAsync(TextWriter output, CancellationToken ct)
    {
        var begin = Stopwatch.GetTimestamp();
        await stores.MakeAsync(Store, ct);
        var seed = await HeraldProgram.SeedAsync(stores.SettingsOf(Store), Advocates, [LabRules.Qualified], ct);
        var tally = new Tally();
        var course = new Course(options, stores, Store, journal, tally, new Crowd(journal, tally, seed));
        try
        {
            await course.KillAsync(ct);
            await course.AskToStopAsync(ct);
            if (stores.Postgres is { } postgres)
                await course.CutOffAsync(postgres, ct);
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
