using System.CommandLine;

namespace Herald.Load.Panels;

/// <summary>What a run over panels is told.</summary>
internal sealed record PanelOptions(bool OnPostgres, IReadOnlyList<long> Clicks, int Links, int Days, int Requests)
{
    private static readonly Option<string> EngineOption = new("--engine")
    {
        Description = "sqlite, or postgres: a PostgreSQL of the run's own.",
        DefaultValueFactory = static _ => "sqlite",
    };

    private static readonly Option<long[]> ClicksOption = new("--clicks")
    {
        Description = "Clicks in the store, rising: 1000000 10000000.",
        DefaultValueFactory = static _ => [1_000_000],
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<int> LinksOption = Number("--links", 1_000, "Links that they are spread over.");
    private static readonly Option<int> DaysOption = Number("--days", 90, "Days up to now that they are spread over.");
    private static readonly Option<int> RequestsOption = Number("--requests", 200, "Requests of each panel, one after another.");

    public static Command AddTo(Command command, Func<PanelOptions, CancellationToken, Task> run)
    {
        foreach (var option in (Option[])[EngineOption, ClicksOption, LinksOption, DaysOption, RequestsOption])
            command.Add(option);
        command.SetAction((words, ct) => run(
            new(words.GetValue(EngineOption) == "postgres", [.. words.GetValue(ClicksOption)!.Order()], words.GetValue(LinksOption),
                words.GetValue(DaysOption), words.GetValue(RequestsOption)),
            ct));
        return command;
    }

    private static Option<int> Number(string name, int usual, string description) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };
}
