using Herald.Core.Activities;
using Herald.Core.Audiences;
using Herald.Core.Badges;
using Herald.Core.Challenges;
using Herald.Core.Conditions;
using Herald.Core.Deeds;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Data.Audiences;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Badges;

/// <summary>
/// Writes down the badges that advocates have earned, each tier once: what is written already, or was taken back, is written no more,
/// however often somebody is looked at. The caller sees to it that one at a time does so.
/// </summary>
internal sealed class AwardBadges(NewId ids, TimeProvider clock)
{
    // Advocates that are looked at together, and deeds of theirs: who has more is an aggregator, whose first badges are long ago.
    private const int AdvocatesMax = 200;
    private const int DeedsMax = 200_000;

    /// <summary>Looks at some advocates within the transaction of the context.</summary>
    /// <param name="db">The context.</param>
    /// <param name="program">Their program.</param>
    /// <param name="badges">The badges that are earned.</param>
    /// <param name="advocates">Who, and when what they are looked at for happened.</param>
    /// <param name="ct">Stops it.</param>
    public async Task RunAsync(
        HeraldDb db, ProgramId program, IReadOnlyList<Badge> badges, IReadOnlyDictionary<AdvocateId, DateTimeOffset> advocates,
        CancellationToken ct)
    {
        var earned = new List<EarnedTier>();
        foreach (var some in advocates.OrderBy(static one => one.Key).Chunk(AdvocatesMax))
            earned.AddRange(await FindAsync(db, program, badges, some, ct));
        if (earned.Count == 0)
            return;
        // Staff may give one by hand just now, or delete a badge that nobody has yet.
        await db.LockProgramAsync(program, ct);
        var written = await WrittenAsync(db, program, [.. earned.Select(static one => one.Advocate)], ct);
        var standing = await db.Badges.Where(row => row.ProgramId == program).Select(static row => row.Id).ToListAsync(ct);
        earned.RemoveAll(one => !standing.Contains(one.Badge.Id) || written.Contains((one.Advocate, one.Badge.Id, one.Tier)));
        foreach (var one in earned.OrderBy(static one => one.At))
            Write(db, program, one);
    }

    private async Task<List<EarnedTier>> FindAsync(
        HeraldDb db, ProgramId program, IReadOnlyList<Badge> badges, KeyValuePair<AdvocateId, DateTimeOffset>[] some,
        CancellationToken ct)
    {
        AdvocateId[] who = [.. some.Select(static one => one.Key)];
        var written = await WrittenAsync(db, program, who, ct);
        var completed = await CompletedAsync(db, program, badges, who, ct);
        var deeds = await DeedsAsync(db, program, badges, who, ct);
        var zone = await db.TimeZoneAsync(program, ct);
        AudienceBook? book = null;
        var earned = new List<EarnedTier>();
        foreach (var (advocate, seenAt) in some)
        {
            foreach (var (badge, tier, when) in OpenTiers(badges, advocate, written))
            {
                var at = when is null
                    ? completed.TryGetValue((advocate, badge.ChallengeId), out var done) ? done : (DateTimeOffset?)null
                    : BadgeDates.IsToldByDeeds(when) ? BadgeDates.FirstHeld(when, [.. deeds[advocate]], clock.GetUtcNow(), zone)
                    : await HoldsAsync(db, program, advocate, when, book ??= await db.AudienceBookAsync(program, ct), ct) ? seenAt : null;
                if (at is { } earnedAt)
                    earned.Add(new(badge, tier, advocate, earnedAt));
            }
        }

        return earned;
    }

    // Until the history was searched for somebody, what he did just now would be taken for his first: the search comes to him.
    private static IEnumerable<(Badge Badge, int Tier, Condition? When)> OpenTiers(
        IReadOnlyList<Badge> badges, AdvocateId advocate, HashSet<(AdvocateId, BadgeId, int)> written) =>
        from badge in badges
        where badge.SweptAt is not null || badge.SweptTo >= advocate
        from numbered in badge.Tiers.Select(static (tier, at) => (Number: at + 1, tier.When))
        where !written.Contains((advocate, badge.Id, numbered.Number)) && (badge.ChallengeId is null) == (numbered.When is not null)
        select (badge, numbered.Number, numbered.When is { } text ? Condition.Parse(text).Value : null);

    private async Task<bool> HoldsAsync(
        HeraldDb db, ProgramId program, AdvocateId advocate, Condition when, AudienceBook book, CancellationToken ct)
    {
        var facts = new ConditionFacts();
        await db.TellOfAsync(facts, program, advocate, [.. when.Fields()], book, clock.GetUtcNow(), ct);
        return when.Holds(facts);
    }

    private static async Task<HashSet<(AdvocateId, BadgeId, int)>> WrittenAsync(
        HeraldDb db, ProgramId program, AdvocateId[] who, CancellationToken ct) =>
        [
            .. (await db.BadgeAwards.Where(row => row.ProgramId == program && who.Contains(row.AdvocateId))
                .Select(static row => new { row.AdvocateId, row.BadgeId, row.Tier }).ToListAsync(ct))
                .Select(static row => (row.AdvocateId, row.BadgeId, row.Tier)),
        ];

    private static async Task<Dictionary<(AdvocateId, ChallengeId?), DateTimeOffset>> CompletedAsync(
        HeraldDb db, ProgramId program, IReadOnlyList<Badge> badges, AdvocateId[] who, CancellationToken ct)
    {
        var challenges = badges.Select(static badge => badge.ChallengeId).OfType<ChallengeId>().Distinct().ToArray();
        if (challenges.Length == 0)
            return [];
        var rows = await db.Completions
            .Where(row => row.ProgramId == program && row.State == CompletionState.Completed && challenges.Contains(row.ChallengeId)
                && who.Contains(row.AdvocateId))
            .GroupBy(static row => new { row.AdvocateId, row.ChallengeId })
            .Select(static one => new { one.Key.AdvocateId, one.Key.ChallengeId, At = one.Min(static row => row.Since) }).ToListAsync(ct);
        return rows.ToDictionary(static row => (row.AdvocateId, (ChallengeId?)row.ChallengeId), static row => row.At);
    }

    private static async Task<ILookup<AdvocateId, DoneDeed>> DeedsAsync(
        HeraldDb db, ProgramId program, IReadOnlyList<Badge> badges, AdvocateId[] who, CancellationToken ct)
    {
        var kinds = badges.SelectMany(static badge => badge.Tiers).Select(static tier => tier.When).OfType<string>()
            .SelectMany(static when => BadgeDates.QuestionsOf(Condition.Parse(when).Value!)).Select(static asked => asked.Kind.Name)
            .Distinct().ToArray();
        var rows = kinds.Length == 0 ? [] : await db.Deeds
            .Where(row => row.ProgramId == program && who.Contains(row.AdvocateId) && kinds.Contains(row.Kind))
            .OrderBy(static row => row.OccurredAt).Take(DeedsMax)
            .Select(static row => new { row.AdvocateId, row.Kind, row.OccurredAt }).ToListAsync(ct);
        return rows.ToLookup(static row => row.AdvocateId, static row =>
            new DoneDeed(DeedKind.TryFind(row.Kind, out var kind) ? kind : throw new InvalidOperationException(row.Kind), row.OccurredAt));
    }

    private void Write(HeraldDb db, ProgramId program, EarnedTier one)
    {
        var award = new BadgeAward
        {
            ProgramId = program,
            Id = ids.Of<BadgeAwardId>(),
            BadgeId = one.Badge.Id,
            AdvocateId = one.Advocate,
            Tier = one.Tier,
            EarnedAt = one.At.Storable(),
            AwardedAt = clock.GetUtcNow().Storable(),
        };
        db.BadgeAwards.Add(award);
        ActivityStream.Append(
            db, program, new Activity.BadgeEarned(award.Id, one.Badge.Id, one.Advocate, one.Tier), award.EarnedAt, ids);
    }
}
