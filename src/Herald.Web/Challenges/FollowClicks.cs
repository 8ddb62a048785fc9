using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>
/// Looks again and again whether links by which stages are shared have the clicks that prove them: those that were followed of late, and
/// those that were given of late. Each is looked at again within its program's turn, so that it counts once on however many nodes.
/// </summary>
internal sealed partial class FollowClicks(
    IServiceScopeFactory scopes, TimeProvider clock, BackgroundLoops loops, ILogger<FollowClicks> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan OfLate = TimeSpan.FromDays(1);
    private const int BatchMax = 200;
    // Others wait for the program's turn meanwhile.
    private const int TurnMax = 20;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("follow-clicks", Every, RunOnceAsync, stoppingToken);

    /// <summary>Looks at all of them once, a batch at a time.</summary>
    internal async Task RunOnceAsync(CancellationToken ct)
    {
        var after = default(CompletionId);
        while (true)
        {
            var batch = await NextAsync(after, ct);
            foreach (var program in batch.GroupBy(static way => way.Program))
            {
                foreach (var ways in program.Select(static way => way.Id).Chunk(TurnMax))
                    await TryProveAsync(program.Key, ways, ct);
            }

            if (batch.Count < BatchMax)
                return;
            after = batch[^1].Id;
        }
    }

    private async Task<List<Sharing>> NextAsync(CompletionId after, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        var now = clock.GetUtcNow();
        var given = now - OfLate;
        // Whatever zone a program counts its days in, today is one of these.
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        DateOnly[] days = [today.AddDays(-1), today, today.AddDays(1)];
        return await db.Completions
            .Where(row => row.LinkId != null && row.Id > after && (row.Since > given || db.LinkDays.Any(day =>
                day.ProgramId == row.ProgramId && days.Contains(day.Day) && day.LinkId == row.LinkId)))
            .OrderBy(static row => row.Id).Take(BatchMax).Select(static row => new Sharing(row.ProgramId, row.Id)).ToListAsync(ct);
    }

    // What fails in one program must not keep back the others.
    private async Task TryProveAsync(ProgramId program, IReadOnlyList<CompletionId> ways, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
            var prove = scope.ServiceProvider.GetRequiredService<ProveByClicks>();
            await using var write = await WriteTransaction.BeginAsync(db, program, ct);
            foreach (var way in ways)
                await prove.RunAsync(program, way, ct);
            await write.CommitAsync(ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotProved(log, program, fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "Clicks could not be looked at for challenges; they are looked at again: {Program}")]
    private static partial void NotProved(ILogger log, ProgramId program, Exception fault);

    private sealed record Sharing(ProgramId Program, CompletionId Id);
}
