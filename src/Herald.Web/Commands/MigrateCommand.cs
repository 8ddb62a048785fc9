using System.CommandLine;
using Herald.Data;

namespace Herald.Web.Commands;

internal static class MigrateCommand
{
    public static Command Make(Terminal terminal) =>
        new Verb("migrate", "Bring the store's schema to this version, without serving.", "herald migrate --data /var/lib/herald")
        .Runs(terminal, async (settings, _, ct) =>
        {
            await using var store = CommandStore.Open(settings);
            if (await Migration.RunAsync(terminal, store.Get<SchemaRunner>(), ct) == 0)
                terminal.Say("Nothing to do: the schema is up to date.");
            return ExitCode.Done;
        });
}
