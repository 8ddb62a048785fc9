using System.CommandLine;
using Herald.Web.Platform;
using Herald.Web.Programs;

namespace Herald.Web.Commands.Programs;

internal static class ProgramCreateCommand
{
    public static Command Make(Terminal terminal)
    {
        var options = new ProgramOptions();
        var command = new Verb(
            "create",
            "Make a program, and a store to hold it where there is none yet.",
            "herald program create circle --name \"Northwind Circle\" --destination https://www.northwind.example"
                + " --time-zone Europe/Berlin");
        options.AddTo(command);
        return command.Runs(terminal, async (settings, words, ct) =>
            await CreateAsync(terminal, settings, await options.ReadAsync(words, ct), ct));
    }

    private static async Task<int> CreateAsync(Terminal terminal, HeraldSettings settings, ProgramDraft draft, CancellationToken ct)
    {
        // Asked before a store is made for it.
        if (draft.FindFault() is { } fault)
            return terminal.Refuse(fault, ProgramOptions.OptionOf);
        return await StoreCommands.OnStoreAsync(
            terminal,
            settings,
            async store =>
            {
                if ((await store.Get<CreateProgram>().RunAsync(draft, ct)).Refused(out var refusal, out var program))
                    return terminal.Refuse(refusal, ProgramOptions.OptionOf);
                terminal.Say($"Program: {program.Slug} ({program.Id})");
                terminal.Say($"Next: herald key create --program {program.Slug} --scopes read,write,events");
                return ExitCode.Done;
            },
            makesStore: true,
            ct);
    }
}
