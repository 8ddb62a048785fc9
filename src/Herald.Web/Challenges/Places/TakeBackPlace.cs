using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Activities;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges.Places;

/// <summary>
/// Staff take back a place in a beta, or leave somebody out of the line; the next in line gets it. What was earned stays.
/// </summary>
internal sealed class TakeBackPlace(
    HeraldDb db, ChallengeQueries challenges, JudgeEvidence judge, GivePlaces give, NewId ids, TimeProvider clock)
{
    public async Task<Outcome<CompletionId>> RunAsync(ProgramId program, CompletionId id, string by, string reason, CancellationToken ct)
    {
        if (await db.Completions.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } way)
            return new Refusal("not_found", "There is no such completion in this program.") { Kind = RefusalKind.Missing };
        var place = await db.BetaPlaces.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.CompletionId == id, ct);
        if (place is null or { FreedAt: not null })
        {
            return new Refusal("no_place_held", "There is no place to take back: none is held here, and none is waited for.")
            {
                Kind = RefusalKind.Conflict,
            };
        }

        var stage = (await challenges.TermsAsync(program, way.ChallengeId, way.Version, ct)).BetaStage!.Value;
        // What waits for staff is rejected, which frees the place.
        if (way.State == CompletionState.Submitted && way.Stage == stage)
        {
            return (await judge.RunAsync(program, id, stage, new(StepState.Rejected, by, reason), ct)).Refused(out var refusal, out _)
                ? refusal : id;
        }

        var now = clock.GetUtcNow().Storable();
        place.Free(now);
        db.CompletionSteps.Add(way.GiveUpPlace(stage, by, reason, now));
        ActivityStream.Append(db, program, new Activity.EvidenceRejected(way.Id, way.ChallengeId, way.AdvocateId, stage), now, ids);
        await db.SaveChangesAsync(ct);
        await give.RunAsync(await db.Challenges.SingleAsync(row => row.ProgramId == program && row.Id == way.ChallengeId, ct), now, ct);
        return id;
    }
}
