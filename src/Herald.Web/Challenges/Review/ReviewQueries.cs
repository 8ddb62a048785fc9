using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Challenges.Editor;
using Herald.Web.Platform.Inputs;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges.Review;

/// <summary>What waits for staff, who waits longest first, beside what was asked.</summary>
internal sealed class ReviewQueries(HeraldDb db, CompletionQueries completions, ChallengeQueries challenges, TimeProvider clock)
{
    private const int PerPage = 20;

    public async Task<Page<WaitingStep>> ListAsync(
        ProgramId program, ChallengeId? challenge, CompletionCursor? after, ProgramMeasures measures, CancellationToken ct)
    {
        var filter = challenge is { } one
            ? CompletionFilter.Of(one, CompletionState.Submitted)
            : CompletionFilter.Of(CompletionState.Submitted);
        var page = await completions.ListAsync(program, filter, after, PerPage, ct);
        var names = await NamesAsync(program, page.Data, ct);
        var texts = new Dictionary<(ChallengeId, int), ChallengeInput>();
        var rows = new List<WaitingStep>();
        foreach (var way in page.Data)
        {
            if (!texts.TryGetValue((way.Challenge, way.Version), out var text))
                texts[(way.Challenge, way.Version)] = text = await challenges.TextAsync(program, way.Challenge, way.Version, ct);
            rows.Add(Row(way, text, names[way.Advocate], measures));
        }

        return new(rows, page.NextCursor);
    }

    private async Task<Dictionary<AdvocateId, string>> NamesAsync(
        ProgramId program, IReadOnlyList<CompletionView> ways, CancellationToken ct)
    {
        var ids = ways.Select(static way => way.Advocate).Distinct().ToArray();
        return await db.Advocates.Where(row => row.ProgramId == program && ids.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, static row => row.Name, ct);
    }

    private WaitingStep Row(CompletionView way, ChallengeInput text, string advocate, ProgramMeasures measures)
    {
        var number = way.NextStage ?? 1;
        var (stage, own) = (text.Stages![number - 1]!, way.Stages[number - 1].Steps);
        return new()
        {
            Id = way.Id.ToString(),
            AdvocateId = way.Advocate.ToString(),
            Advocate = advocate,
            ChallengeId = way.Challenge.ToString(),
            Challenge = way.Name,
            Stage = number,
            Stages = way.Stages.Count,
            Title = stage.Title!,
            Text = stage.Text,
            Proof = ProofWords.Of(stage, measures.Zone),
            Gives = GiveWords.Of(stage, measures),
            HandedIn = HandedIn.Of(stage, own[^1].Evidence),
            Before = own.LastOrDefault(static step => step.State == StepState.Returned)?.Note,
            Since = way.Since,
            Waited = SpanText.Waited(clock.GetUtcNow() - way.Since),
        };
    }
}
