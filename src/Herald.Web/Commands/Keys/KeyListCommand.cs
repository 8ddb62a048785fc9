using System.CommandLine;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Web.Platform.Json;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Commands.Keys;

internal static class KeyListCommand
{
    // Nobody reads more in a terminal.
    private const int RowsMax = 1000;

    public static Command Make(Terminal terminal)
    {
        var slug = ProgramOption.Make();
        var command = new Verb(
            "list",
            "List a program's keys: id, first letters, scopes, state, name. Never the keys themselves.",
            "herald key list --program circle")
        {
            slug,
        };
        return command.RunsOnStore(terminal, async (store, words, ct) =>
        {
            if (await ProgramOption.FindAsync(terminal, store, words.GetRequiredValue(slug), ct) is not { } program)
                return ExitCode.Failed;
            var keys = await store.Get<HeraldDb>().ApiKeys.Where(row => row.ProgramId == program)
                .OrderBy(static row => row.Id).Take(RowsMax).ToListAsync(ct);
            foreach (var key in keys)
                terminal.Say($"{key.Id}\t{key.Prefix}\t{string.Join(',', key.Scopes)}\t{StateOf(key)}\t{key.Name}");
            if (keys.Count == 0)
                terminal.Say("It has no keys yet; 'herald key create' makes one.");
            return ExitCode.Done;
        });
    }

    private static string StateOf(ApiKey key) => key switch
    {
        { RevokedAt: { } at } => "revoked " + InstantJson.Print(at),
        { LastUsedAt: { } at } => "used " + InstantJson.Print(at),
        _ => "never used",
    };
}
