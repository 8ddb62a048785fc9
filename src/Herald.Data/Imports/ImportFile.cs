using Herald.Core.Ids;
using Herald.Core.Imports;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Imports;

/// <summary>Files of imports as the store keeps them: every node reads the same, and a backup has them.</summary>
public static class ImportFile
{
    /// <summary>Bytes of a file from a place on: at least a part's worth, fewer only where the file ends.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(
        HeraldDb db, Import import, long position, int partsMax, CancellationToken ct)
    {
        var first = (int)(position / ImportPart.Length);
        var parts = await PartsOf(db, import.ProgramId, import.Id)
            .Where(row => row.Number >= first && row.Number < first + partsMax).OrderBy(static row => row.Number)
            .Select(static row => row.Bytes).ToListAsync(ct);
        var skipped = (int)(position % ImportPart.Length);
        if (parts is [var only])
            return only.AsMemory(skipped);
        var bytes = new byte[parts.Sum(static part => part.Length)];
        var at = 0;
        foreach (var part in parts)
        {
            part.CopyTo(bytes, at);
            at += part.Length;
        }

        return bytes.AsMemory(Math.Min(skipped, bytes.Length));
    }

    /// <summary>Drops the parts that lie wholly before a place.</summary>
    public static Task<int> DropBeforeAsync(HeraldDb db, Import import, long position, CancellationToken ct)
    {
        var first = (int)(position / ImportPart.Length);
        return PartsOf(db, import.ProgramId, import.Id).Where(row => row.Number < first).ExecuteDeleteAsync(ct);
    }

    /// <summary>Drops the whole file.</summary>
    public static Task<int> DropAsync(HeraldDb db, ProgramId program, ImportId import, CancellationToken ct) =>
        PartsOf(db, program, import).ExecuteDeleteAsync(ct);

    private static IQueryable<ImportPart> PartsOf(HeraldDb db, ProgramId program, ImportId import) =>
        db.ImportParts.Where(row => row.ProgramId == program && row.ImportId == import);
}
