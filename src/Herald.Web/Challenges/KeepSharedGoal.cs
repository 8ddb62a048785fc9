using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Challenges;
using Herald.Data;
using Herald.Data.Activities;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>Keeps how far all have come with the shared goal of a challenge, within the transaction that moves it.</summary>
internal sealed class KeepSharedGoal(HeraldDb db, PayStage pay, NewId ids)
{
    /// <summary>Why its goal cannot be another; null where it can. Refused: <c>shared_goal_reached</c>.</summary>
    public async Task<Refusal?> ObstacleAsync(Challenge challenge, CancellationToken ct) =>
        (await Of(challenge).SingleOrDefaultAsync(ct))?.ObstacleToChange();

    /// <summary>A challenge was launched or changed; what was done before counts.</summary>
    public async Task RunAsync(Challenge challenge, SharedGoal? goal, DateTimeOffset now, CancellationToken ct)
    {
        if (challenge.LaunchedAt is null)
            return;
        var progress = await Of(challenge).AsTracking().SingleOrDefaultAsync(ct);
        if (goal is null)
        {
            if (progress is not null)
                db.SharedGoals.Remove(progress);
        }
        else
        {
            progress ??= await AddAsync(challenge, ct);
            if (progress.Aim(goal.Target, now))
                Tell(progress, now);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// A way was completed: it counts, and is paid for where the goal was reached before. Who reaches it is paid with all.
    /// </summary>
    public async Task CountAsync(Completion way, string? category, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.SharedGoals.AsTracking()
            .SingleOrDefaultAsync(row => row.ProgramId == way.ProgramId && row.ChallengeId == way.ChallengeId, ct) is not { } progress)
            return;
        if (progress.Count(now))
            Tell(progress, now);
        else if (progress.ReachedAt is not null)
            await pay.TogetherAsync(way, category, now, ct);
    }

    private IQueryable<SharedProgress> Of(Challenge challenge) =>
        db.SharedGoals.Where(row => row.ProgramId == challenge.ProgramId && row.ChallengeId == challenge.Id);

    private async Task<SharedProgress> AddAsync(Challenge challenge, CancellationToken ct)
    {
        var progress = new SharedProgress
        {
            ProgramId = challenge.ProgramId,
            ChallengeId = challenge.Id,
            Done = await db.Completions.CountAsync(
                row => row.ProgramId == challenge.ProgramId && row.ChallengeId == challenge.Id && row.State == CompletionState.Completed,
                ct),
        };
        db.SharedGoals.Add(progress);
        return progress;
    }

    private void Tell(SharedProgress progress, DateTimeOffset now) => ActivityStream.Append(
        db, progress.ProgramId, new Activity.SharedGoalReached(progress.ChallengeId, progress.Target), now, ids);
}
