using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Imports;
using Herald.Data;
using Herald.Data.Imports;
using Herald.Web.Imports.Columns;
using Herald.Web.Imports.Files;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Imports;

/// <summary>
/// Keeps a file in the store while it arrives, part by part, and proposes what its columns are. Nothing is left of one that is refused;
/// what a crash leaves goes by <see cref="Work.ForgetImports"/>.
/// </summary>
internal sealed class KeepFile(HeraldDb db, ImportQueries imports, NewId ids, TimeProvider clock)
{
    /// <summary>Bytes of a file: a million people with some attributes each.</summary>
    public const int BytesMax = 256 * 1024 * 1024;

    // A megabyte in one transaction.
    private const int PartsAtOnce = 16;

    public async Task<Outcome<ImportId>> RunAsync(ProgramId program, string by, string fileName, Stream file, CancellationToken ct)
    {
        var part = await NextAsync(file, ct);
        if (CsvHead.Read(part, part.Length < ImportPart.Length).Refused(out var refusal, out var head))
            return refusal;
        var id = await BeginAsync(program, by, fileName, head, ct);
        if (await KeepAsync(program, id, part, file, ct) is not { } fault)
        {
            await ProposeAsync(program, id, head.Bytes, ct);
            return id;
        }

        await DropAsync(program, id, ct);
        return fault;
    }

    private async Task<ImportId> BeginAsync(ProgramId program, string by, string fileName, CsvHead head, CancellationToken ct)
    {
        var import = new Import
        {
            ProgramId = program,
            Id = ids.Of<ImportId>(),
            FileName = NameOf(fileName),
            State = ImportState.Arriving,
            Bytes = 0,
            Position = 0,
            LastRow = 1,
            Delimiter = head.Delimiter.ToString(),
            Headers = head.Headers,
            Columns = [],
            MadeBy = by,
            MadeAt = clock.GetUtcNow().Storable(),
        };
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        db.Imports.Add(import);
        await write.CommitAsync(ct);
        return import.Id;
    }

    private async Task<Refusal?> KeepAsync(ProgramId program, ImportId id, byte[] part, Stream file, CancellationToken ct)
    {
        var limits = new LineLimits();
        var waiting = new List<ImportPart>();
        var (length, number) = (0L, 0);
        for (; part.Length > 0; part = await NextAsync(file, ct))
        {
            if ((length += part.Length) > BytesMax)
                return LineLimits.No("file_too_large", $"The file is larger than {BytesMax / 1024 / 1024} MB; bring it in several.");
            if (limits.Look(part) is { } fault)
                return fault;
            waiting.Add(new() { ProgramId = program, ImportId = id, Number = number++, Bytes = part });
            if (waiting.Count == PartsAtOnce)
                await WriteAsync(program, id, waiting, length, ct);
        }

        await WriteAsync(program, id, waiting, length, ct);
        return null;
    }

    // Others write in between: a large file does not keep the program's turn.
    private async Task WriteAsync(ProgramId program, ImportId id, List<ImportPart> parts, long length, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        db.ImportParts.AddRange(parts);
        await db.SaveChangesAsync(ct);
        await db.Imports.Where(row => row.ProgramId == program && row.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.Bytes, length), ct);
        await write.CommitAsync(ct);
        db.ChangeTracker.Clear();
        parts.Clear();
    }

    private async Task ProposeAsync(ProgramId program, ImportId id, int head, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        var import = await db.Imports.AsTracking().SingleAsync(row => row.ProgramId == program && row.Id == id, ct);
        var samples = await imports.SampleAsync(import, head, ct);
        import.Columns = [.. ColumnPlan.Propose(import.Headers, [.. samples.Select(static row => row.Cells)]).Targets
            .Select(static target => target.ToString()!)];
        (import.Position, import.State) = (head, ImportState.Draft);
        await write.CommitAsync(ct);
    }

    private async Task DropAsync(ProgramId program, ImportId id, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        await ImportFile.DropAsync(db, program, id, ct);
        await db.Imports.Where(row => row.ProgramId == program && row.Id == id).ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
    }

    // Whole parts, whatever pieces the file comes in.
    private static async Task<byte[]> NextAsync(Stream file, CancellationToken ct)
    {
        var part = new byte[ImportPart.Length];
        var length = await file.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, ct);
        return length == part.Length ? part : part[..length];
    }

    private static string NameOf(string fileName)
    {
        var last = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var name = new string([.. last.Where(static letter => !char.IsControl(letter))]).Trim();
        return name.Length == 0 ? "file.csv" : name[..Math.Min(name.Length, Import.FileNameMax)];
    }
}
