using Herald.Core;
using Herald.Core.Advocates;
using Herald.Core.Challenges;
using Herald.Core.Conditions;
using Herald.Data;
using Herald.Data.Audiences;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>Looks whether an advocate may begin a challenge.</summary>
internal sealed class OpenGate(HeraldDb db)
{
    private static readonly Field LevelField = FieldCatalogue.Fields.Single(static field => field.Name == "advocate.level");

    /// <summary>Why he may not begin now; null where he may.</summary>
    public async Task<Refusal?> ObstacleAsync(
        Challenge challenge, ChallengeTerms terms, Advocate advocate, DateTimeOffset now, CancellationToken ct) =>
        ChallengeGate.ObstacleTo(challenge, terms, await FactsAsync(challenge, terms, advocate, now, ct), now);

    private async Task<GateFacts> FactsAsync(
        Challenge challenge, ChallengeTerms terms, Advocate advocate, DateTimeOffset now, CancellationToken ct)
    {
        var ways = db.Completions.Where(row => row.ProgramId == challenge.ProgramId && row.ChallengeId == challenge.Id);
        var own = ways.Where(row => row.AdvocateId == advocate.Id);
        var since = terms.Limits.PerAdvocateDays is { } days ? now.AddDays(-days) : DateTimeOffset.MinValue;
        var facts = new ConditionFacts();
        await db.TellOfAsync(facts, advocate.ProgramId, advocate.Id, [.. terms.When?.Fields() ?? [], LevelField], now, ct);
        return new()
        {
            InAudience = terms.When is null || terms.When.Holds(facts),
            Level = (int)((FieldValue.Number)facts[LevelField]).Value,
            Completed = await CompletedAsync(terms, advocate, ct),
            Own = terms.Limits.PerAdvocateDays is null ? await own.CountAsync(ct) : await own.CountAsync(row => row.BegunAt > since, ct),
            Latest = (await own.OrderByDescending(static row => row.Id).FirstOrDefaultAsync(ct))?.Id,
            Taken = terms.Limits.Total is null ? 0 : await ways.CountAsync(static row => row.State != CompletionState.Rejected, ct),
        };
    }

    private async Task<IReadOnlyCollection<string>> CompletedAsync(ChallengeTerms terms, Advocate advocate, CancellationToken ct)
    {
        var after = terms.Opening.After;
        if (after.Count == 0)
            return [];
        return await (
            from challenge in db.Challenges
            join way in db.Completions
                on new { challenge.ProgramId, challenge.Id } equals new { way.ProgramId, Id = way.ChallengeId }
            where challenge.ProgramId == advocate.ProgramId && after.Contains(challenge.Slug)
                && way.AdvocateId == advocate.Id && way.State == CompletionState.Completed
            select challenge.Slug).Distinct().ToListAsync(ct);
    }
}
