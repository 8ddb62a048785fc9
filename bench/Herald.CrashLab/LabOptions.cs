using System.CommandLine;
using System.Globalization;

namespace Herald.CrashLab;

/// <summary>What a run is told.</summary>
/// <param name="OnPostgres">On a PostgreSQL of the run's own instead of SQLite.</param>
/// <param name="Kills">How often the server is killed.</param>
/// <param name="Outages">How often the database is stopped under it; PostgreSQL only.</param>
/// <param name="Seed">What the instants of the ends, and what is asked for, are drawn from.</param>
/// <param name="LoadMax">The longest load before an end.</param>
internal sealed record LabOptions(bool OnPostgres, int Kills, int Outages, int Seed, TimeSpan LoadMax)
{
    private static readonly Option<string?> DiskOption = new("--disk")
    {
        Description = "A small disk's folder for the store, which --fills fills; a limit on the size of files where it is not named.",
    };

    private static readonly Option<string> Engine = new("--engine")
    {
        Description = "sqlite, or postgres: a PostgreSQL of the run's own.",
        DefaultValueFactory = static _ => "sqlite",
    };

    private static readonly Option<int> KillsOption = Number("--kills", 40, "How often the server is killed.");
    private static readonly Option<int> OutagesOption = Number("--outages", 3, "How often PostgreSQL is stopped under the server.");
    private static readonly Option<int> FillsOption = Number("--fills", 0, "How often the disk runs full under load.");
    private static readonly Option<int> SyncsOption = Number("--syncs", 0, "How often a sync of the disk fails under load; SQLite only.");
    private static readonly Option<int> SeedOption = Number("--seed", 1, "What the instants and the requests are drawn from.");
    private static readonly Option<int> LoadOption = Number("--load-ms", 600, "The longest load before an end, in milliseconds.");

    /// <summary>How often the store's disk runs full under load.</summary>
    public int Fills { get; init; }

    /// <summary>How often a sync of the disk fails under load; SQLite only.</summary>
    public int Syncs { get; init; }

    /// <summary>The folder of a small disk that is filled; without one the size of files is limited, which needs no rights.</summary>
    public string? Disk { get; init; }

    /// <summary>The shortest load before an end; the server is just up then.</summary>
    public TimeSpan LoadMin { get; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How to do the same again.</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture,
        $"dotnet run --project bench/Herald.CrashLab -c Release -- --engine {(OnPostgres ? "postgres" : "sqlite")} --kills {Kills} "
        + $"--outages {Outages} --fills {Fills} --syncs {Syncs} --seed {Seed} --load-ms {LoadMax.TotalMilliseconds:0}");

    public static RootCommand Command(Func<LabOptions, CancellationToken, Task<int>> run)
    {
        var root = new RootCommand("Ends Herald at random instants under load, and proves that nothing acknowledged is lost or doubled.");
        foreach (var option in (Option[])[Engine, KillsOption, OutagesOption, FillsOption, SyncsOption, DiskOption, SeedOption, LoadOption])
            root.Add(option);
        root.SetAction((words, ct) => run(Read(words), ct));
        return root;
    }

    private static LabOptions Read(ParseResult words) => new(
        words.GetValue(Engine) == "postgres",
        words.GetValue(KillsOption),
        words.GetValue(OutagesOption),
        words.GetValue(SeedOption),
        TimeSpan.FromMilliseconds(words.GetValue(LoadOption)))
    {
        Fills = words.GetValue(FillsOption),
        Syncs = words.GetValue(SyncsOption),
        Disk = words.GetValue(DiskOption),
    };

    private static Option<int> Number(string name, int usual, string description) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };
}
