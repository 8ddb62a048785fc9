using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Challenges.Places;
using Herald.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>Completions as the API shows them: each with its stages in the version that it goes by, and all that was handed in.</summary>
internal sealed class ShowCompletions(HeraldDb db, ChallengeQueries challenges, PlaceQueries places, OwnAddress address,
    TimeProvider clock)
{
    public async Task<IReadOnlyList<CompletionView>> RunAsync(ProgramId program, IReadOnlyList<Completion> rows, CancellationToken ct)
    {
        var ids = rows.Select(static row => row.Id).ToArray();
        var steps = (await db.CompletionSteps.Where(step => step.ProgramId == program && ids.Contains(step.CompletionId))
            .OrderBy(static step => step.Number).ToListAsync(ct)).ToLookup(static step => step.CompletionId);
        var of = rows.Select(static row => row.ChallengeId).Distinct().ToArray();
        var known = await db.Challenges.Where(row => row.ProgramId == program && of.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, ct);
        var texts = await TextsAsync(program, rows, ct);
        var urls = await UrlsAsync(program, rows, ct);
        var line = await places.LineAsync(program, [.. rows.Where(static row => row.IsUnderWay).Select(static row => row.Id)], ct);
        return
        [
            .. rows.Select(row => View(
                row, known[row.ChallengeId], texts[(row.ChallengeId, row.Version)], [.. steps[row.Id]],
                row.LinkId is { } link ? urls[link] : null, line.TryGetValue(row.Id, out var place) ? new(place) : null)),
        ];
    }

    private async Task<Dictionary<(ChallengeId, int), ChallengeInput>> TextsAsync(
        ProgramId program, IReadOnlyList<Completion> rows, CancellationToken ct)
    {
        var wanted = rows.Select(static row => (row.ChallengeId, row.Version)).ToHashSet();
        var (of, numbers) = (wanted.Select(static one => one.ChallengeId).ToArray(), wanted.Select(static one => one.Version).ToArray());
        var versions = await db.ChallengeVersions
            .Where(row => row.ProgramId == program && of.Contains(row.ChallengeId) && numbers.Contains(row.Number)).ToListAsync(ct);
        return versions.Where(row => wanted.Contains((row.ChallengeId, row.Number)))
            .ToDictionary(static row => (row.ChallengeId, row.Number), row => challenges.InputOf(row.Body));
    }

    private async Task<Dictionary<LinkId, string>> UrlsAsync(ProgramId program, IReadOnlyList<Completion> rows, CancellationToken ct)
    {
        var ids = rows.Select(static row => row.LinkId).OfType<LinkId>().Distinct().ToArray();
        var links = await db.Links.Where(row => row.ProgramId == program && ids.Contains(row.Id)).ToListAsync(ct);
        return links.ToDictionary(static link => link.Id, link => address.Of("/r/" + link.Code));
    }

    private CompletionView View(
        Completion row, Challenge challenge, ChallengeInput text, IReadOnlyList<CompletionStep> steps, string? shareUrl,
        WaitingView? waiting)
    {
        var state = row.StateAt(challenge, clock.GetUtcNow());
        return new()
        {
            Id = row.Id,
            Challenge = row.ChallengeId,
            Name = text.Name!,
            Version = row.Version,
            Variant = row.Variant,
            Advocate = row.AdvocateId,
            State = state,
            Since = row.Since,
            NextStage = state is CompletionState.Begun or CompletionState.Submitted or CompletionState.Returned ? row.Stage : null,
            Waiting = waiting,
            Stages = [.. text.Stages!.Select((stage, at) => Stage(at + 1, stage!, row, state, steps))],
            Referral = row.ReferralId,
            ShareUrl = shareUrl,
            BegunAt = row.BegunAt,
        };
    }

    private static CompletionStageView Stage(
        int number, ChallengeStageInput stage, Completion row, CompletionState state, IReadOnlyList<CompletionStep> steps)
    {
        var own = steps.Where(step => step.Stage == number).ToList();
        var done = own.Find(static step => step.State == StepState.Approved);
        return new(
            number, stage.Title!, stage.Kind!, number == row.Stage ? Standing(state) : number < row.Stage
                ? CompletionStageState.Done : CompletionStageState.Later,
            stage.Give ?? [], done?.JudgedAt,
            [.. own.Select(static step => new CompletionStepView(
                step.Number, step.State, step.Evidence, step.Proof, step.SubmittedAt, step.JudgedBy, step.JudgedAt, step.Note))]);
    }

    private static CompletionStageState Standing(CompletionState state) => state switch
    {
        CompletionState.Submitted => CompletionStageState.Submitted,
        CompletionState.Returned => CompletionStageState.Returned,
        CompletionState.Rejected => CompletionStageState.Rejected,
        CompletionState.Expired => CompletionStageState.Expired,
        _ => CompletionStageState.Next,
    };
}
