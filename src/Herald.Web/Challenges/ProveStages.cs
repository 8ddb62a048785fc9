using Herald.Core.Activities;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Data.Activities;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>
/// Lets referrals and events prove stages of challenges, as facts of the stream tell of them. It is made for each turn, since what it does
/// asks for more than the store.
/// </summary>
internal sealed class ProveStages(FindProofs find, ProveStage prove) : IActivityReader
{
    public string Name => "prove_stages";

    public async Task ApplyAsync(HeraldDb db, IReadOnlyList<RecordedActivity> batch, CancellationToken ct)
    {
        // In one order, so that two who take the turns of several programs never wait for each other.
        foreach (var facts in batch.Where(static one => MayProve(one.Fact)).GroupBy(static one => one.Program)
            .OrderBy(static one => one.Key))
        {
            var first = facts.Min(static one => one.OccurredAt);
            if ((await OpenAsync(db, facts.Key, first, ct)).Count == 0)
                continue;
            await db.LockProgramAsync(facts.Key, ct);
            var open = await OpenAsync(db, facts.Key, first, ct);
            foreach (var found in await find.RunAsync(facts.Key, [.. facts], ct))
                await prove.RunAsync(open, found, ct);
        }
    }

    /// <summary>Leaves all as it is: what is done is done, and what proved it is known by its id.</summary>
    public Task ResetAsync(HeraldDb db, CancellationToken ct) => Task.CompletedTask;

    private static bool MayProve(Activity fact) => fact is Activity.ReferralSubmitted or Activity.EventReported
        or Activity.StageReached { Stage: <= Stage.Won };

    // What was done before staff ended a challenge counts, whenever its fact is read.
    private static Task<List<Challenge>> OpenAsync(HeraldDb db, ProgramId program, DateTimeOffset first, CancellationToken ct) =>
        db.Challenges
            .Where(row => row.ProgramId == program && row.Follows && row.LaunchedAt != null && (row.EndedAt == null || row.EndedAt > first))
            .OrderBy(static row => row.Id).ToListAsync(ct);
}
