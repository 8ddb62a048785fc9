using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Imports;
using Herald.Data;
using Herald.Data.Imports;
using Herald.Web.Imports.Columns;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Imports;

/// <summary>Says what the columns of a file are, begins to take its rows, or stops that; the caller commits.</summary>
internal sealed class StartImport(HeraldDb db, TimeProvider clock)
{
    /// <summary>Keeps what the columns are taken for, and begins where <paramref name="begins"/> says so.</summary>
    public async Task<Outcome<Import>> RunAsync(ProgramId program, ImportId id, ColumnPlan plan, bool begins, CancellationToken ct)
    {
        if (await FindAsync(program, id, ct) is not { } import)
            return Missing;
        if (import.State != ImportState.Draft)
            return new Refusal("import_begun", "The import has begun; its columns stay as they are.") { Kind = RefusalKind.Conflict };
        if (plan.FindFault() is { } fault)
            return fault;
        import.Columns = [.. plan.Targets.Select(static target => target.ToString()!)];
        if (begins)
            (import.State, import.StartedAt) = (ImportState.Running, clock.GetUtcNow().Storable());
        await db.SaveChangesAsync(ct);
        return import;
    }

    /// <summary>Ends it where it is; the rest of the file is dropped.</summary>
    public async Task<Outcome<Import>> StopAsync(ProgramId program, ImportId id, CancellationToken ct)
    {
        if (await FindAsync(program, id, ct) is not { } import)
            return Missing;
        if (import.State is not (ImportState.Draft or ImportState.Running))
            return new Refusal("import_ended", "The import has ended already.") { Kind = RefusalKind.Conflict };
        (import.State, import.EndedAt) = (ImportState.Stopped, clock.GetUtcNow().Storable());
        await ImportFile.DropAsync(db, program, id, ct);
        await db.SaveChangesAsync(ct);
        return import;
    }

    private static Refusal Missing => new("not_found", "There is no such import in this program.") { Kind = RefusalKind.Missing };

    private Task<Import?> FindAsync(ProgramId program, ImportId id, CancellationToken ct) => db.Imports.AsTracking()
        .SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id && row.State != ImportState.Arriving, ct);
}
