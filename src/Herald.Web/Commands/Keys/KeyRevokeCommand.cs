using System.CommandLine;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Programs;

namespace Herald.Web.Commands.Keys;

internal static class KeyRevokeCommand
{
    public static Command Make(Terminal terminal)
    {
        var slug = ProgramOption.Make();
        var id = new Argument<string>("key") { Description = "The key's id, key_…, as 'herald key list' prints it." };
        var command = new Verb("revoke", "Revoke a key: from now on it opens nothing.", "herald key revoke key_01jd… --program circle")
        {
            id, slug,
        };
        return command.RunsOnStore(terminal, async (store, words, ct) =>
        {
            if (!IdText.TryRead(words.GetValue(id), out KeyId key))
            {
                terminal.Complain("KEY: an id that begins with key_ is expected; 'herald key list' prints them.");
                return ExitCode.Misused;
            }

            if (await ProgramOption.FindAsync(terminal, store, words.GetRequiredValue(slug), ct) is not { } program)
                return ExitCode.Failed;
            await using var write = await WriteTransaction.BeginAsync(store.Get<HeraldDb>(), program, ct);
            var found = await store.Get<RevokeKey>().RunAsync(program, key, ct);
            await write.CommitAsync(ct);
            if (found)
                terminal.Say($"Revoked {key}");
            else
                terminal.Complain($"There is no such key in this program; 'herald key list' lists them.");
            return found ? ExitCode.Done : ExitCode.Failed;
        });
    }
}
