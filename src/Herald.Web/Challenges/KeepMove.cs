using Herald.Core.Activities;
using Herald.Core.Challenges;
using Herald.Data;
using Herald.Data.Activities;

namespace Herald.Web.Challenges;

/// <summary>Keeps what a step or its judgement moved: the facts, and what a stage pays that is done by it.</summary>
internal sealed class KeepMove(
    HeraldDb db, PayStage pay, GiveShareLink give, KeepSatisfaction satisfaction, KeepSharedGoal together, NewId ids)
{
    /// <summary>Something was handed in.</summary>
    public async Task SubmittedAsync(
        Completion way, ChallengeTerms terms, CompletionMove move, DateTimeOffset now, CancellationToken ct)
    {
        db.CompletionSteps.Add(move.Step);
        Append(way, new Activity.EvidenceSubmitted(way.Id, way.ChallengeId, way.AdvocateId, move.Step.Stage), now);
        if (terms.SatisfactionIn(move.Step) is { } score)
            await satisfaction.RunAsync(way, score, now, ct);
        await KeepAsync(way, terms, move, now, ct);
    }

    /// <summary>Staff judged it.</summary>
    public async Task JudgedAsync(
        Completion way, ChallengeTerms terms, CompletionMove move, DateTimeOffset now, CancellationToken ct)
    {
        if (move.Step.State == StepState.Returned)
            Append(way, new Activity.EvidenceReturned(way.Id, way.ChallengeId, way.AdvocateId, move.Step.Stage), now);
        else if (move.Step.State == StepState.Rejected)
            Append(way, new Activity.EvidenceRejected(way.Id, way.ChallengeId, way.AdvocateId, move.Step.Stage), now);
        await KeepAsync(way, terms, move, now, ct);
    }

    private async Task KeepAsync(Completion way, ChallengeTerms terms, CompletionMove move, DateTimeOffset now, CancellationToken ct)
    {
        if (move.StageDone)
            await pay.RunAsync(way, move.Step.Stage, terms, now, ct);
        if (move.Completed)
        {
            Append(way, new Activity.ChallengeCompleted(way.Id, way.ChallengeId, way.AdvocateId), now);
            await together.CountAsync(way, terms.Category, now, ct);
        }
        else if (move.StageDone)
            await give.RunAsync(way, terms, ct); // Where it is refused, the advocate is told when he asks for it.
        await db.SaveChangesAsync(ct);
    }

    private void Append(Completion way, Activity fact, DateTimeOffset now) => ActivityStream.Append(db, way.ProgramId, fact, now, ids);
}
