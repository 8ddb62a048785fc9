using System.CommandLine;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Programs;

namespace Herald.Web.Commands.Keys;

internal static class KeyCreateCommand
{
    private const string NameDefault = "command line";

    public static Command Make(Terminal terminal)
    {
        var slug = ProgramOption.Make();
        var scopes = new Option<string>("--scopes")
        {
            Description = "What it may do: read, write, events, admin (which includes the others); commas between.",
            HelpName = "SCOPES",
            Required = true,
        };
        var name = new Option<string?>("--name") { Description = $"What it is for. [default: {NameDefault}]", HelpName = "TEXT" };
        var command = new Verb(
            "create",
            "Make an API key and print it; it is shown this once.",
            "herald key create --program circle --scopes read,write,events --name shop")
        {
            slug, scopes, name,
        };
        return command.Runs(terminal, (settings, words, ct) =>
        {
            var input = new KeyInput
            {
                Name = words.GetValue(name) ?? NameDefault,
                Scopes = words.GetRequiredValue(scopes).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            };
            return CreateAsync(terminal, settings, words.GetRequiredValue(slug), input, ct);
        });
    }

    private static async Task<int> CreateAsync(
        Terminal terminal, HeraldSettings settings, string slug, KeyInput input, CancellationToken ct)
    {
        if (input.FindFault() is { } fault)
            return terminal.Refuse(fault, static field => "--" + field);
        return await StoreCommands.OnStoreAsync(
            terminal,
            settings,
            async store =>
            {
                if (await ProgramOption.FindAsync(terminal, store, slug, ct) is not { } program)
                    return ExitCode.Failed;
                await using var write = await WriteTransaction.BeginAsync(store.Get<HeraldDb>(), program, ct);
                var made = store.Get<CreateKey>().Run(program, input.Name!, input.Scopes!);
                await write.CommitAsync(ct);
                terminal.Say("API key: " + made.Secret);
                return ExitCode.Done;
            },
            makesStore: false,
            ct);
    }
}
