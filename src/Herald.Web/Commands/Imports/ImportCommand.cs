using System.CommandLine;
using Herald.Core.Ids;
using Herald.Core.Imports;
using Herald.Web.Commands.Keys;
using Herald.Web.Imports;
using Herald.Web.Platform.Audit;

namespace Herald.Web.Commands.Imports;

internal static class ImportCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A CSV file in UTF-8; its first row says what the columns are called." };
        var slug = ProgramOption.Make();
        var columns = new Option<string[]>("--column")
        {
            Description = "What a column is taken for, as HEADING=FIELD, where its heading does not say it: email, name, external_id, "
                + "account.name, joined_at, attribute:plan, attribute.number:nps, attribute.truth:beta, skip. Several may be given.",
            HelpName = "HEADING=FIELD",
        };
        var preview = new Option<bool>("--preview")
        {
            Description = "Only say what the columns are, and what is wrong with the first rows.",
        };
        var refused = new Option<FileInfo?>("--refused")
        {
            Description = "Where the refused rows are written, each with the reason.",
            HelpName = "FILE",
        };
        var command = new Verb(
            "import",
            "Make advocates of the rows of a file, and bring those up to date who are known. It goes on where it was after a crash.",
            "herald import customers.csv --program circle --column \"Work mail=email\" --refused refused.csv")
        {
            file, slug, columns, preview, refused,
        };
        return command.RunsOnStore(terminal, async (store, words, ct) =>
        {
            if (await ProgramOption.FindAsync(terminal, store, words.GetRequiredValue(slug), ct) is not { } program)
                return ExitCode.Failed;
            var run = new ImportRun(terminal, store, program, words.GetValue(refused));
            if (await BringAsync(terminal, store, program, words.GetRequiredValue(file), ct) is not { } import)
                return ExitCode.Failed;
            return await run.RunAsync(import, words.GetValue(columns) ?? [], words.GetValue(preview), ct);
        });
    }

    private static async Task<Import?> BringAsync(
        Terminal terminal, CommandStore store, ProgramId program, FileInfo file, CancellationToken ct)
    {
        if (!file.Exists)
        {
            terminal.Complain($"There is no file {file.FullName}.");
            return null;
        }

        await using var stream = file.OpenRead();
        var kept = await store.Get<KeepFile>().RunAsync(program, AuditTrail.CommandLine, file.Name, stream, ct);
        if (kept.Refused(out var refusal, out var id))
        {
            terminal.Refuse(refusal, static _ => "FILE");
            return null;
        }

        return await store.Get<ImportQueries>().FindAsync(program, id, ct);
    }
}
