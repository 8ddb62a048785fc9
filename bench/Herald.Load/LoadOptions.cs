using System.CommandLine;

namespace Herald.Load;

/// <summary>What a run is told.</summary>
internal sealed record LoadOptions(bool OnPostgres, int Connections, int Rounds, TimeSpan Duration, int PerSecond, int Advocates, bool Pinned)
{
    private static readonly Option<string> Engine = new("--engine")
    {
        Description = "sqlite, or postgres: a PostgreSQL of the run's own.",
        DefaultValueFactory = static _ => "sqlite",
    };

    private static readonly Option<int> ConnectionsOption = Number("--connections", 64, "Connections at a time.");
    private static readonly Option<int> RoundsOption = Number("--rounds", 5, "Rounds; each contestant has a turn in each.");
    private static readonly Option<int> SecondsOption = Number("--seconds", 5, "How long a turn takes.");
    private static readonly Option<int> RateOption = Number("--rate", 1_000, "Requests a second where the rate is even.");
    private static readonly Option<int> AdvocatesOption = Number("--advocates", 1_000, "Advocates in the store, each with a link.");

    private static readonly Option<bool> PinnedOption = new("--pinned")
    {
        Description = "The servers on one core, who asks them on another; a PostgreSQL stays on both.",
    };

    public string EngineName => OnPostgres ? "PostgreSQL" : "SQLite";

    public static Command AddTo(Command command, Func<LoadOptions, CancellationToken, Task> run)
    {
        foreach (var option in (Option[])[Engine, ConnectionsOption, RoundsOption, SecondsOption, RateOption, AdvocatesOption, PinnedOption])
            command.Add(option);
        command.SetAction((words, ct) => run(Read(words), ct));
        return command;
    }

    private static LoadOptions Read(ParseResult words) => new(
        words.GetValue(Engine) == "postgres",
        words.GetValue(ConnectionsOption),
        words.GetValue(RoundsOption),
        TimeSpan.FromSeconds(words.GetValue(SecondsOption)),
        words.GetValue(RateOption),
        words.GetValue(AdvocatesOption),
        words.GetValue(PinnedOption));

    private static Option<int> Number(string name, int usual, string description) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };
}
