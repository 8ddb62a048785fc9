using System.CommandLine;
using Herald.Data;
using Herald.Web.Platform;

namespace Herald.Web.Commands;

/// <summary>How a command that needs the store as this version writes it runs.</summary>
internal static class StoreCommands
{
    public static Command RunsOnStore(
        this Command command, Terminal terminal, Func<CommandStore, ParseResult, CancellationToken, Task<int>> action) =>
        command.Runs(terminal, (settings, words, ct) =>
            OnStoreAsync(terminal, settings, store => action(store, words, ct), makesStore: false, ct));

    /// <summary>
    /// Runs the action on the store, once its schema is this version's; only a store that is quite new is brought up on the way.
    /// </summary>
    public static async Task<int> OnStoreAsync(
        Terminal terminal, HeraldSettings settings, Func<CommandStore, Task<int>> action, bool makesStore, CancellationToken ct)
    {
        if (!makesStore && settings.Database is null && !File.Exists(settings.StoreFile))
            return Complain(terminal, NoStore(settings));

        await using var store = CommandStore.Open(settings);
        var schema = store.Get<SchemaRunner>();
        var missing = await schema.MissingAsync(ct);
        var isNew = missing.Count == SchemaRunner.Scripts(store.Get<IEngine>().Name).Count;
        if (missing.Count > 0 && isNew && makesStore)
            await Migration.RunAsync(terminal, schema, ct);
        else if (missing.Count > 0)
            return Complain(terminal, isNew ? NoStore(settings) : Behind(missing));
        return await action(store);
    }

    private static int Complain(Terminal terminal, string sentence)
    {
        terminal.Complain(sentence);
        return ExitCode.Failed;
    }

    private static string NoStore(HeraldSettings settings) => settings.Database is null
        ? $"There is no store in {Path.GetFullPath(settings.DataFolder)}. "
            + "Name its folder with --data or HERALD_DATA; 'herald program create' makes a new one."
        : "This database has no Herald in it. Check --database or HERALD_DATABASE; 'herald program create' makes a new one.";

    private static string Behind(IReadOnlyList<string> missing) =>
        $"The store lacks schema scripts of this version, from {missing[0]} on. "
        + "Run 'herald migrate' first, or start this version's 'herald serve'.";
}
