using System.Runtime.CompilerServices;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges.Answers;

/// <summary>What advocates answered to the questions of a challenge: counted, and one by one.</summary>
internal sealed class AnswerQueries(HeraldDb db, ChallengeQueries challenges)
{
    // As many as are counted while somebody looks; a file has them all.
    private const int CountedMax = 50_000;
    private const int AtOnce = 500;

    /// <summary>Null where there is no such challenge.</summary>
    public async Task<CountedAnswers?> CountAsync(ProgramId program, ChallengeId id, CancellationToken ct)
    {
        if (await FindAsync(program, id, ct) is not var (challenge, terms))
            return null;
        var (questions, people, ways) = (QuestionsOf(terms), new HashSet<AdvocateId>(), 0);
        if (questions.Count == 0)
            return new(id, terms.Name, challenge.Slug, [], 0, Cut: false);
        await foreach (var handed in AllAsync(challenge, ct))
        {
            if (ways++ == CountedMax)
                return new(id, terms.Name, challenge.Slug, questions, people.Count, Cut: true);
            people.Add(handed.Way.AdvocateId);
            foreach (var said in handed.Answers)
                said.Of(questions)?.Count(said.Answer);
        }

        return new(id, terms.Name, challenge.Slug, questions, people.Count, Cut: false);
    }

    /// <summary>The questions of a challenge as it is now; null where there is no such challenge.</summary>
    public async Task<(Challenge Challenge, IReadOnlyList<AskedQuestion> Questions)?> AskedAsync(
        ProgramId program, ChallengeId id, CancellationToken ct) =>
        await FindAsync(program, id, ct) is var (challenge, terms) ? (challenge, QuestionsOf(terms)) : null;

    /// <summary>Each who handed answers in, the latest first, with what was asked of him.</summary>
    public async IAsyncEnumerable<HandedAnswers> AllAsync(Challenge challenge, [EnumeratorCancellation] CancellationToken ct)
    {
        var versions = new Dictionary<int, ChallengeTerms>();
        CompletionId? after = null;
        while (true)
        {
            var ways = await NextAsync(challenge, after, ct);
            var ids = ways.Select(static way => way.Way.Id).ToArray();
            var steps = (await db.CompletionSteps
                .Where(row => row.ProgramId == challenge.ProgramId && ids.Contains(row.CompletionId)
                    && (row.State == StepState.Submitted || row.State == StepState.Approved)).ToListAsync(ct))
                .Where(static step => step.Evidence.Answers is not null).ToLookup(static step => step.CompletionId);
            foreach (var (way, name, email) in ways.Where(way => steps[way.Way.Id].Any()))
            {
                if (!versions.TryGetValue(way.Version, out var terms))
                    versions[way.Version] = terms = await challenges.TermsAsync(challenge.ProgramId, challenge.Id, way.Version, ct);
                var own = steps[way.Id].OrderBy(static step => step.Number).ToList();
                yield return new(way, name, email, own[^1].SubmittedAt, [.. own.SelectMany(step => Said(terms, step))]);
            }

            if (ways.Count < AtOnce)
                yield break;
            after = ids[^1];
        }
    }

    private async Task<List<(Completion Way, string Name, string Email)>> NextAsync(
        Challenge challenge, CompletionId? after, CancellationToken ct)
    {
        var ways = db.Completions.Where(row => row.ProgramId == challenge.ProgramId && row.ChallengeId == challenge.Id && row.Steps > 0);
        if (after is { } last)
            ways = ways.Where(row => row.Id < last);
        var rows = await ways
            .Join(db.Advocates, static row => new { row.ProgramId, Id = row.AdvocateId }, static row => new { row.ProgramId, row.Id },
                static (way, who) => new { Way = way, who.Name, who.Email })
            .OrderByDescending(static row => row.Way.Id).Take(AtOnce).ToListAsync(ct);
        return rows.ConvertAll(static row => (row.Way, row.Name, row.Email));
    }

    private async Task<(Challenge Challenge, ChallengeTerms Terms)?> FindAsync(ProgramId program, ChallengeId id, CancellationToken ct) =>
        await db.Challenges.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is { } challenge
            ? (challenge, await challenges.TermsAsync(program, id, challenge.Version, ct)) : null;

    private static IReadOnlyList<AskedQuestion> QuestionsOf(ChallengeTerms terms) =>
    [
        .. terms.Stages.SelectMany(static (stage, at) => QuestionsOf(stage.Kind).Select(
            (question, place) => new AskedQuestion(at + 1, place + 1, question))),
    ];

    private static IReadOnlyList<Question> QuestionsOf(StageKind kind) => kind switch
    {
        StageKind.Answer answer => answer.Questions,
        StageKind.Read read => read.Quiz,
        _ => [],
    };

    private static IEnumerable<HandedAnswers.Said> Said(ChallengeTerms terms, CompletionStep step)
    {
        var questions = QuestionsOf(terms.StageAt(step.Stage).Kind);
        return (step.Evidence.Answers ?? []).Where(answer => answer.Question >= 1 && answer.Question <= questions.Count)
            .Select(answer => new HandedAnswers.Said(step.Stage, answer.Question, questions[answer.Question - 1], answer));
    }
}
