using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>
/// Pays those who took part in a shared goal that was reached, a few at a time, so that others of the program are not kept waiting. What is
/// paid is remembered with it: after a crash it goes on where it was.
/// </summary>
internal sealed partial class FollowSharedGoals(
    IServiceScopeFactory scopes, BackgroundLoops loops, ILogger<FollowSharedGoals> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private const int GoalsMax = 200;
    private const int WaysMax = 20;
    private const string Mark = "one_of_many";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("follow-shared-goals", Every, RunOnceAsync, stoppingToken);

    /// <summary>Pays all who are to be paid now.</summary>
    internal async Task RunOnceAsync(CancellationToken ct)
    {
        foreach (var goal in await NextAsync(ct))
            await TryPayAsync(goal, ct);
    }

    private async Task<List<SharedProgress>> NextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HeraldDb>().SharedGoals.Where(static row => row.PaidTo != null)
            .OrderBy(static row => row.ReachedAt).Take(GoalsMax).ToListAsync(ct);
    }

    // What fails for one goal must not keep back the others.
    private async Task TryPayAsync(SharedProgress goal, CancellationToken ct)
    {
        try
        {
            while (await PayNextAsync(goal.ProgramId, goal.ChallengeId, ct))
                ct.ThrowIfCancellationRequested();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotPaid(log, goal.ProgramId, fault);
        }
    }

    // Whether more are to be paid.
    private async Task<bool> PayNextAsync(ProgramId program, ChallengeId challenge, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        var goal = await db.SharedGoals.AsTracking()
            .SingleOrDefaultAsync(row => row.ProgramId == program && row.ChallengeId == challenge, ct);
        if (goal is not { PaidTo: { } paid, ReachedAt: { } reached })
            return false;
        var ways = await db.Completions
            .Where(row => row.ProgramId == program && row.ChallengeId == challenge && row.State == CompletionState.Completed
                && row.Id > paid)
            .OrderBy(static row => row.Id).Take(WaysMax).ToListAsync(ct);
        var text = await scope.ServiceProvider.GetRequiredService<ChallengeQueries>().TextAsync(program, challenge, ct);
        var pay = scope.ServiceProvider.GetRequiredService<PayStage>();
        foreach (var way in ways)
            await TryPayAsync(db, pay, way, text?.Category, reached, ct);
        CompletionId? to = ways.Count == WaysMax ? ways[^1].Id : null;
        // What was marked is forgotten by the context.
        (await db.SharedGoals.AsTracking().SingleAsync(row => row.ProgramId == program && row.ChallengeId == challenge, ct)).PayTo(to);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return to is not null;
    }

    // Whose wallet takes no more is passed over: the others are not to wait for him.
    private async Task TryPayAsync(
        HeraldDb db, PayStage pay, Completion way, string? category, DateTimeOffset reached, CancellationToken ct)
    {
        await db.MarkAsync(Mark, ct);
        try
        {
            await pay.TogetherAsync(way, category, reached, ct);
            await db.SaveChangesAsync(ct);
            await db.ForgetMarkAsync(Mark, ct);
        }
        catch (InvalidOperationException refused)
        {
            await db.ReturnToAsync(Mark, ct);
            NotPaid(log, way.ProgramId, refused);
        }
    }

    [LoggerMessage(LogLevel.Error, "Those who took part in a shared goal could not be paid; it is tried again: {Program}")]
    private static partial void NotPaid(ILogger log, ProgramId program, Exception fault);
}
