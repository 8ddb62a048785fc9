using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Herald.Core.Ids;
using Herald.Core.Imports;
using Herald.Data;
using Herald.Web.Imports;
using Herald.Web.Imports.Columns;
using Herald.Web.Imports.Work;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Files;

namespace Herald.Web.Commands.Imports;

/// <summary>One import on the command line: what its columns are, its first rows, then all of them.</summary>
internal sealed class ImportRun(Terminal terminal, CommandStore store, ProgramId program, FileInfo? refused)
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SayEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    public async Task<int> RunAsync(Import import, IReadOnlyList<string> columns, bool previewOnly, CancellationToken ct)
    {
        if (Planned(import, columns) is not { } plan)
            return await DropAsync(import, ExitCode.Misused, ct);
        foreach (var (header, target) in plan.Headers.Zip(plan.Targets))
            terminal.Say($"{header}: {target}");
        if (plan.FindFault() is { } fault)
        {
            terminal.Refuse(fault, static _ => "--column");
            return await DropAsync(import, ExitCode.Misused, ct);
        }

        await PreviewAsync(import, plan, ct);
        if (previewOnly)
            return await DropAsync(import, ExitCode.Done, ct);
        await BeginAsync(import, plan, ct);
        return await WorkAsync(import, ct);
    }

    private ColumnPlan? Planned(Import import, IReadOnlyList<string> columns)
    {
        var plan = ColumnPlan.Of(import.Headers, import.Columns);
        foreach (var column in columns)
        {
            var split = column.LastIndexOf('=');
            var at = split < 0 ? -1 : plan.Headers.ToList().IndexOf(column[..split].Trim());
            if (at < 0)
            {
                var headings = string.Join(", ", plan.Headers);
                terminal.Complain($"--column {column}: HEADING=FIELD is expected, with a heading of the file: {headings}.");
                return null;
            }

            if (!ColumnTarget.TryRead(column[(split + 1)..].Trim(), out var target))
            {
                var known = string.Join(", ", ImportField.All.Select(static field => field.Word));
                terminal.Complain($"--column {column}: there is no such field. There are {known}, attribute:NAME, attribute.number:NAME, "
                    + "attribute.truth:NAME and skip.");
                return null;
            }

            plan = plan.With(at, target);
        }

        return plan;
    }

    private async Task PreviewAsync(Import import, ColumnPlan plan, CancellationToken ct)
    {
        var reader = new ReadPerson(plan, TimeProvider.System);
        foreach (var row in await store.Get<ImportQueries>().SampleAsync(import, import.Position, ct))
        {
            foreach (var fault in row.Fault is { } unread ? [unread] : reader.Of(row.Cells).Faults)
                await terminal.Errors.WriteLineAsync($"row {row.Number}: {fault}");
        }
    }

    private async Task BeginAsync(Import import, ColumnPlan plan, CancellationToken ct)
    {
        var db = store.Get<HeraldDb>();
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        await store.Get<StartImport>().RunAsync(program, import.Id, plan, begins: true, ct);
        store.Get<AuditTrail>().NoteCommand(db, program, "began import", import.Id.ToString(), import.FileName);
        await write.CommitAsync(ct);
    }

    // A server beside this may have the lease: then it does the work, and this looks on.
    private async Task<int> WorkAsync(Import import, CancellationToken ct)
    {
        var taker = new LeaseTaker(RandomNumberGenerator.GetHexString(16), LeaseTime);
        var work = store.Get<WorkOffImport>();
        Import? now = null;
        while (now is null or { State: ImportState.Running })
        {
            var worked = await work.RunAsync(program, import.Id, taker, TimeProvider.System.GetUtcNow() + SayEvery, ct);
            now = await store.Get<ImportQueries>().FindAsync(program, import.Id, ct);
            if (now is { State: ImportState.Running })
                await terminal.Errors.WriteLineAsync($"{now.LastRow - 1:N0} rows, {(double)now.Position / now.Bytes:P0} of the file");
            if (now is { State: ImportState.Running } && !worked)
                await Task.Delay(LookEvery, TimeProvider.System, ct);
        }

        await work.EndAsync(taker, ct);
        await WriteRefusedAsync(now, ct);
        terminal.Say(string.Create(
            CultureInfo.InvariantCulture, $"made: {now.Made}, changed: {now.Changed}, unchanged: {now.Unchanged}, refused: {now.Refused}"));
        return now.State == ImportState.Done ? ExitCode.Done : ExitCode.Failed;
    }

    private async Task WriteRefusedAsync(Import import, CancellationToken ct)
    {
        if (refused is null || import.Refused == 0)
            return;
        await using var writer = new StreamWriter(refused.FullName, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(CsvText.Line(RefusedFile.HeadsOf(import)).AsMemory(), ct);
        await foreach (var row in store.Get<ImportQueries>().RefusedAsync(import, ct))
            await writer.WriteAsync(CsvText.Line(RefusedFile.Cells(import, row)).AsMemory(), ct);
    }

    private async Task<int> DropAsync(Import import, int code, CancellationToken ct)
    {
        var db = store.Get<HeraldDb>();
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        await store.Get<StartImport>().StopAsync(program, import.Id, ct);
        await write.CommitAsync(ct);
        return code;
    }
}
