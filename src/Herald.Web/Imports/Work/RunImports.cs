using System.Security.Cryptography;
using Herald.Core.Ids;
using Herald.Core.Imports;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Imports.Work;

/// <summary>Works off what was begun, on whichever node comes first; several imports take turns.</summary>
internal sealed class RunImports(
    IServiceScopeFactory scopes, WorkOffImport work, HeraldSettings settings, TimeProvider clock, BackgroundLoops loops) : BackgroundService
{
    private const int ImportsMax = 20;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    // A turn ends in time for the loop to be seen turning; the next one follows at once.
    private static readonly TimeSpan TurnMax = TimeSpan.FromSeconds(20);

    private readonly LeaseTaker taker = new(RandomNumberGenerator.GetHexString(16), settings.LeaseTime);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("run_imports", Every, RunOnceAsync, stoppingToken);

    /// <summary>Does what there is to do, or a turn's worth of it.</summary>
    internal async Task RunOnceAsync(CancellationToken ct)
    {
        var running = await RunningAsync(ct);
        if (running.Count == 0)
            return;
        try
        {
            foreach (var (program, import) in running)
                await work.RunAsync(program, import, taker, clock.GetUtcNow() + (TurnMax / running.Count), ct);
        }
        finally
        {
            // Also where the server stops: the next one goes on at once.
            await work.EndAsync(taker, CancellationToken.None);
        }
    }

    private async Task<List<(ProgramId Program, ImportId Import)>> RunningAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<HeraldDb>().Imports.Where(static row => row.State == ImportState.Running)
            .OrderBy(static row => row.MadeAt).Select(static row => new { row.ProgramId, row.Id }).Take(ImportsMax).ToListAsync(ct);
        return [.. rows.Select(static row => (row.ProgramId, row.Id))];
    }
}
