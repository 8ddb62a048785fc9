using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Challenges.Editor;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges.Review;

/// <summary>One advocate's way through a challenge, step by step.</summary>
internal sealed class HistoryQueries(HeraldDb db, CompletionQueries completions, ChallengeQueries challenges)
{
    // Ten stages of ten gifts each, and as many rules beside them.
    private const int PaymentsMax = 200;

    public async Task<CompletionHistory?> FindAsync(
        ProgramId program, CompletionId id, ProgramMeasures measures, CancellationToken ct)
    {
        if (await completions.FindAsync(program, id, ct) is not { } way)
            return null;
        var text = await challenges.TextAsync(program, way.Challenge, way.Version, ct);
        return new()
        {
            Id = way.Id.ToString(),
            AdvocateId = way.Advocate.ToString(),
            Advocate = await db.Advocates.Where(row => row.ProgramId == program && row.Id == way.Advocate)
                .Select(static row => row.Name).SingleAsync(ct),
            ChallengeId = way.Challenge.ToString(),
            Challenge = way.Name,
            Version = way.Version,
            State = way.State,
            BegunAt = way.BegunAt,
            Stages = [.. way.Stages.Select((stage, at) => StageOf(stage, text.Stages![at]!, measures))],
            Payments = await PaymentsAsync(program, id, ct),
        };
    }

    private async Task<IReadOnlyList<CompletionHistory.Payment>> PaymentsAsync(ProgramId program, CompletionId id, CancellationToken ct) =>
    [
        .. (await db.Earnings.Where(row => row.ProgramId == program && row.CompletionId == id).OrderBy(static row => row.Id)
            .Take(PaymentsMax).Select(static row => new { row.Arithmetic, row.RuleId, row.OccurredAt }).ToListAsync(ct))
            .Select(static row => new CompletionHistory.Payment(row.Arithmetic, row.RuleId.ToString(), row.OccurredAt)),
    ];

    private static CompletionHistory.Stage StageOf(CompletionStageView stage, ChallengeStageInput said, ProgramMeasures measures) => new(
        stage.Number, stage.Title, StateOf(stage.State), stage.State is CompletionStageState.Next or CompletionStageState.Later,
        ProofWords.Of(said, measures.Zone),
        [.. stage.Steps.Select(step => StepOf(step, said))]);

    private static CompletionHistory.Step StepOf(CompletionStepView step, ChallengeStageInput said)
    {
        var (title, tone, icon) = (step.State, step.JudgedBy) switch
        {
            (StepState.Submitted, _) => ("Handed in, and waits for staff", "note", "clock"),
            (StepState.Returned, _) => ("Sent back with a note", "warn", "history"),
            (StepState.Rejected, _) => ("Rejected", "bad", "x"),
            (_, null) when step.Proof is { } proof => ($"Proved by what happened: {proof}", "good", "check"),
            (_, null) => ("Handed in, and counted at once", "good", "check"),
            _ => ("Approved", "good", "check"),
        };
        return new(title, tone, icon, step.SubmittedAt, HandedIn.Of(said, step.Evidence), step.JudgedAt, step.JudgedBy, step.Note);
    }

    private static string StateOf(CompletionStageState state) => state switch
    {
        CompletionStageState.Later => "comes later",
        CompletionStageState.Next => "is next",
        CompletionStageState.Submitted => "waits for staff",
        CompletionStageState.Returned => "was sent back",
        CompletionStageState.Rejected => "was rejected",
        CompletionStageState.Expired => "was not done before the end",
        _ => "done",
    };
}
