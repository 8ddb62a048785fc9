using Herald.Core;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Challenges.Places;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>Staff approve, return or reject what was handed in last.</summary>
internal sealed class JudgeEvidence(HeraldDb db, ChallengeQueries challenges, KeepMove keep, GivePlaces give, TimeProvider clock)
{
    public async Task<Outcome<Completion>> RunAsync(
        ProgramId program, CompletionId id, int? stage, Judgement judgement, CancellationToken ct)
    {
        if (await db.Completions.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } way)
            return new Refusal("not_found", "There is no such completion in this program.") { Kind = RefusalKind.Missing };
        var challenge = await db.Challenges.SingleAsync(row => row.ProgramId == program && row.Id == way.ChallengeId, ct);
        var terms = await challenges.TermsAsync(program, way.ChallengeId, way.Version, ct);
        var last = await db.CompletionSteps.AsTracking().SingleOrDefaultAsync(
            row => row.ProgramId == program && row.CompletionId == id && row.Number == way.Steps, ct);
        var now = clock.GetUtcNow().Storable();
        if (way.Judge(challenge, terms, last, stage, judgement, now).Refused(out var refusal, out var move))
            return refusal;
        await keep.JudgedAsync(way, terms, move, now, ct);
        if (move.Step.State == StepState.Rejected && terms.StageAt(move.Step.Stage).Kind is StageKind.Beta)
            await FreeAsync(challenge, way, now, ct);
        return way;
    }

    // The place that was held for it goes to the next in line.
    private async Task FreeAsync(Challenge challenge, Completion way, DateTimeOffset now, CancellationToken ct)
    {
        var place = await db.BetaPlaces.AsTracking()
            .SingleAsync(row => row.ProgramId == way.ProgramId && row.CompletionId == way.Id, ct);
        place.Free(now);
        await db.SaveChangesAsync(ct);
        await give.RunAsync(challenge, now, ct);
    }

    /// <summary>Approves what waits in each; what is refused of one harms no other.</summary>
    public async Task<ApprovalsAnswer> ApproveAllAsync(ProgramId program, ApprovalsInput input, string by, CancellationToken ct)
    {
        var results = new List<ApprovalsAnswer.Item>();
        foreach (var id in input.Completions!)
        {
            var outcome = await RunAsync(program, id, null, new(StepState.Approved, by, input.Note), ct);
            results.Add(outcome.Refused(out var refusal, out var way)
                ? Refused(id, refusal)
                : new(id, StatusCodes.Status200OK, way.State, null));
        }

        return new(results);
    }

    private static ApprovalsAnswer.Item Refused(CompletionId id, Refusal refusal)
    {
        var problem = Platform.Problems.Refused.Because(refusal).Problem;
        return new(id, problem.Status, null, problem);
    }
}
