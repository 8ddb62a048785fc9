using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Challenges;
using Herald.Web.Platform.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Campaigns;

/// <summary>Counts the stages that are done whose kind is a review or post elsewhere, by the day on which they counted.</summary>
internal sealed class ReviewQueries([FromKeyedServices(Replica.Key)] HeraldDb db, ChallengeQueries challenges)
{
    // Versions whose stages are looked at: more than a program makes with reviews in them.
    private const int VersionsMax = 1_000;

    /// <summary>Those of some challenges, or of all, from an instant on and before another.</summary>
    public async Task<long> CountAsync(
        ProgramId program, IReadOnlyList<ChallengeId>? of, DateTimeOffset begins, DateTimeOffset ends, CancellationToken ct)
    {
        var versions = db.ChallengeVersions.Where(row => row.ProgramId == program && row.Body.Contains("review"));
        if (of is not null)
            versions = versions.Where(row => of.Contains(row.ChallengeId));
        var stages = (await versions.OrderByDescending(static row => row.ChallengeId).ThenByDescending(static row => row.Number)
                .Take(VersionsMax).Select(static row => new { row.ChallengeId, row.Number, row.Body }).ToListAsync(ct))
            .SelectMany(row => ReviewsIn(row.Body).Select(stage => (row.ChallengeId, row.Number, stage))).ToHashSet();
        if (stages.Count == 0)
            return 0;
        var within = stages.Select(static stage => stage.ChallengeId).Distinct().ToArray();
        var counts = await (
            from step in db.CompletionSteps
            join way in db.Completions on new { step.ProgramId, Id = step.CompletionId } equals new { way.ProgramId, way.Id }
            where step.ProgramId == program && step.State == StepState.Approved && step.JudgedAt >= begins && step.JudgedAt < ends
                && within.Contains(way.ChallengeId)
            group step by new { way.ChallengeId, way.Version, step.Stage } into done
            select new { done.Key, Count = done.LongCount() }).ToListAsync(ct);
        return counts.Where(done => stages.Contains((done.Key.ChallengeId, done.Key.Version, done.Key.Stage)))
            .Sum(static done => done.Count);
    }

    private IEnumerable<int> ReviewsIn(string body) => challenges.InputOf(body).ToTerms().Stages
        .Select(static (stage, at) => (stage.Kind, Number: at + 1)).Where(static stage => stage.Kind is StageKind.Review)
        .Select(static stage => stage.Number);
}
