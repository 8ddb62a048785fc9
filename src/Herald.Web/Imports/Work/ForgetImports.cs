using Herald.Core.Ids;
using Herald.Core.Imports;
using Herald.Data;
using Herald.Data.Imports;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Imports.Work;

/// <summary>Drops files that never arrived whole or were never begun with: people are in them.</summary>
internal sealed class ForgetImports(IServiceScopeFactory scopes, TimeProvider clock, BackgroundLoops loops) : BackgroundService
{
    private const int AtOnce = 20;
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("forget_imports", Every, ForgetAsync, stoppingToken);

    internal async Task ForgetAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        var before = clock.GetUtcNow() - KeptFor;
        var old = await db.Imports
            .Where(row => (row.State == ImportState.Arriving || row.State == ImportState.Draft) && row.MadeAt < before)
            .OrderBy(static row => row.MadeAt).Take(AtOnce).Select(static row => new { row.ProgramId, row.Id }).ToListAsync(ct);
        foreach (var import in old)
            await ForgetAsync(db, import.ProgramId, import.Id, ct);
    }

    private static async Task ForgetAsync(HeraldDb db, ProgramId program, ImportId id, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        var mine = db.Imports.Where(row => row.ProgramId == program && row.Id == id
            && (row.State == ImportState.Arriving || row.State == ImportState.Draft));
        // It may have been begun with in between.
        if (!await mine.AnyAsync(ct))
            return;
        await ImportFile.DropAsync(db, program, id, ct);
        await mine.ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
    }
}
