using Herald.Core.Ids;
using Herald.Core.Imports;
using Herald.Data;
using Herald.Data.Imports;
using Herald.Web.Imports.Files;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Imports;

internal sealed class ImportQueries(HeraldDb db)
{
    /// <summary>Rows that are shown before anything is written.</summary>
    public const int SampleMax = 20;

    // As many rows as a page of the store's answers, so that a long file of refusals costs no memory.
    private const int RefusedAtOnce = 500;

    // A row, and the rest of the part in which it begins.
    private const int SampleParts = 4;

    public async Task<Page<Import>> ListAsync(ProgramId program, ImportId after, int limit, CancellationToken ct)
    {
        var rows = await db.Imports
            .Where(row => row.ProgramId == program && row.State != ImportState.Arriving && (after == default || row.Id < after))
            .OrderByDescending(static row => row.Id).Take(limit + 1).ToListAsync(ct);
        return Page<Import>.Of(rows, limit, static row => row.Id.ToString());
    }

    public Task<Import?> FindAsync(ProgramId program, ImportId id, CancellationToken ct) => db.Imports.SingleOrDefaultAsync(
        row => row.ProgramId == program && row.Id == id && row.State != ImportState.Arriving, ct);

    /// <summary>The first rows from a place on.</summary>
    public async Task<IReadOnlyList<NumberedRow>> SampleAsync(Import import, long position, CancellationToken ct)
    {
        var bytes = await ImportFile.ReadAsync(db, import, position, SampleParts, ct);
        var (rows, at, number) = (new List<NumberedRow>(), 0, 1);
        var isLast = position + bytes.Length == import.Bytes;
        while (rows.Count < SampleMax && CsvRows.Next(bytes.Span[at..], (byte)import.Delimiter[0], isLast) is { } row)
        {
            at += row.Bytes;
            number++;
            if (!row.IsBlank)
                rows.Add(new(number, row.Cells, row.Fault));
        }

        return rows;
    }

    /// <summary>All rows that were refused, in the order of the file.</summary>
    public async IAsyncEnumerable<RefusedRow> RefusedAsync(
        Import import, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        for (var last = 0; ;)
        {
            var rows = await db.RefusedRows
                .Where(row => row.ProgramId == import.ProgramId && row.ImportId == import.Id && row.RowNumber > last)
                .OrderBy(static row => row.RowNumber).Take(RefusedAtOnce).ToListAsync(ct);
            foreach (var row in rows)
                yield return row;
            if (rows.Count < RefusedAtOnce)
                yield break;
            last = rows[^1].RowNumber;
        }
    }
}
