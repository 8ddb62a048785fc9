using Herald.Core;
using Herald.Core.Advocates;
using Herald.Core.Challenges;
using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Audiences;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>Looks whether an advocate may begin challenges. However many they are, the store is asked the same few questions.</summary>
internal sealed class OpenGate(HeraldDb db)
{
    private static readonly Field LevelField = FieldCatalogue.Fields.Single(static field => field.Name == "advocate.level");

    /// <summary>Why he may not begin now; null where he may.</summary>
    public async Task<Refusal?> ObstacleAsync(
        Challenge challenge, ChallengeTerms terms, Advocate advocate, DateTimeOffset now, CancellationToken ct)
    {
        var facts = (await FactsAsync([(challenge, terms)], advocate, now, ct))[challenge.Id];
        if (facts.Own > 0)
            facts = facts with { Latest = await LatestAsync(challenge, advocate, ct) };
        return ChallengeGate.ObstacleTo(challenge, terms, facts, now);
    }

    /// <summary>What is known of him for each of these challenges, by its newest terms; which way was his latest is left out.</summary>
    public async Task<IReadOnlyDictionary<ChallengeId, GateFacts>> FactsAsync(
        IReadOnlyList<(Challenge Challenge, ChallengeTerms Terms)> asked, Advocate advocate, DateTimeOffset now, CancellationToken ct)
    {
        var facts = new ConditionFacts();
        var badges = asked.SelectMany(static one => one.Terms.Opening.Badges).Distinct(StringComparer.Ordinal).ToArray();
        var fields = asked.SelectMany(static one => one.Terms.When?.Fields() ?? []).Append(LevelField)
            .Concat(badges.Select(FieldCatalogue.Badge));
        await db.TellOfAsync(facts, advocate.ProgramId, advocate.Id, fields, now, ct);
        var level = (int)((FieldValue.Number)facts[LevelField]).Value;
        var held = badges.Where(slug => facts[FieldCatalogue.Badge(slug)] is FieldValue.Number { Value: > 0 }).ToArray();
        var own = await OwnAsync(asked, advocate, now, ct);
        var taken = await TakenAsync(asked, advocate.ProgramId, ct);
        var before = asked.SelectMany(static one => one.Terms.Opening.After).Distinct(StringComparer.Ordinal).ToArray();
        var completed = await CompletedAsync(before, advocate, ct);
        return asked.ToDictionary(static one => one.Challenge.Id, one => new GateFacts
        {
            InAudience = one.Terms.When is null || one.Terms.When.Holds(facts),
            Level = level,
            Completed = completed,
            Badges = held,
            Own = own.GetValueOrDefault(one.Challenge.Id),
            Latest = null,
            Taken = taken.GetValueOrDefault(one.Challenge.Id),
        });
    }

    // Where a limit looks back over days, the ways of these days are read, which the limit itself keeps few; else they are counted.
    private async Task<IReadOnlyDictionary<ChallengeId, int>> OwnAsync(
        IReadOnlyList<(Challenge Challenge, ChallengeTerms Terms)> asked, Advocate advocate, DateTimeOffset now, CancellationToken ct)
    {
        var since = asked.Where(static one => one.Terms.Limits.PerAdvocateDays is not null)
            .ToDictionary(static one => one.Challenge.Id, one => now.AddDays(-one.Terms.Limits.PerAdvocateDays!.Value));
        var ever = asked.Select(static one => one.Challenge.Id).Where(id => !since.ContainsKey(id)).ToArray();
        var ways = db.Completions.Where(row => row.ProgramId == advocate.ProgramId && row.AdvocateId == advocate.Id);
        var counts = ever.Length == 0 ? [] : await ways.Where(row => ever.Contains(row.ChallengeId))
            .GroupBy(static row => row.ChallengeId).Select(static group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(static row => row.Key, static row => row.Count, ct);
        if (since.Count == 0)
            return counts;
        var (limited, first) = (since.Keys.ToArray(), since.Values.Min());
        var begun = await ways.Where(row => limited.Contains(row.ChallengeId) && row.BegunAt > first)
            .Select(static row => new { row.ChallengeId, row.BegunAt }).ToListAsync(ct);
        foreach (var of in begun.Where(row => row.BegunAt > since[row.ChallengeId]).GroupBy(static row => row.ChallengeId))
            counts[of.Key] = of.Count();
        return counts;
    }

    private async Task<IReadOnlyDictionary<ChallengeId, int>> TakenAsync(
        IReadOnlyList<(Challenge Challenge, ChallengeTerms Terms)> asked, ProgramId program, CancellationToken ct)
    {
        var limited = asked.Where(static one => one.Terms.Limits.Total is not null).Select(static one => one.Challenge.Id).ToArray();
        return limited.Length == 0 ? new Dictionary<ChallengeId, int>() : await db.Completions
            .Where(row => row.ProgramId == program && limited.Contains(row.ChallengeId) && row.State != CompletionState.Rejected)
            .GroupBy(static row => row.ChallengeId).Select(static group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(static row => row.Key, static row => row.Count, ct);
    }

    private async Task<IReadOnlyCollection<string>> CompletedAsync(string[] after, Advocate advocate, CancellationToken ct)
    {
        if (after.Length == 0)
            return [];
        return await (
            from challenge in db.Challenges
            join way in db.Completions
                on new { challenge.ProgramId, challenge.Id } equals new { way.ProgramId, Id = way.ChallengeId }
            where challenge.ProgramId == advocate.ProgramId && after.Contains(challenge.Slug)
                && way.AdvocateId == advocate.Id && way.State == CompletionState.Completed
            select challenge.Slug).Distinct().ToListAsync(ct);
    }

    private async Task<CompletionId?> LatestAsync(Challenge challenge, Advocate advocate, CancellationToken ct) =>
        (await db.Completions
            .Where(row => row.ProgramId == challenge.ProgramId && row.ChallengeId == challenge.Id && row.AdvocateId == advocate.Id)
            .OrderByDescending(static row => row.Id).FirstOrDefaultAsync(ct))?.Id;
}
