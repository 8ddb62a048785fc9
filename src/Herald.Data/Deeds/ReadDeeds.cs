using Herald.Core.Deeds;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Deeds;

/// <summary>The deeds of touched referrals and rewards as they stand now; what counts for nothing has none.</summary>
internal static class ReadDeeds
{
    /// <summary>The ids of all that was looked at, and what counts of it.</summary>
    public static async Task<(HashSet<Guid> Sources, List<Deed> Deeds)> RunAsync(
        HeraldDb db, ProgramId program, DeedSources touched, CancellationToken ct)
    {
        var (sources, deeds) = (touched.Told.Select(static deed => deed.SourceId).ToHashSet(), touched.Told.ToList());
        await AddReferralsAsync(db, program, touched, sources, deeds, ct);
        await AddRewardsAsync(db, program, touched.Earnings, sources, deeds, ct);
        return (sources, deeds);
    }

    private static async Task AddReferralsAsync(
        HeraldDb db, ProgramId program, DeedSources touched, HashSet<Guid> sources, List<Deed> deeds, CancellationToken ct)
    {
        var friends = await FriendsAsync(db, program, touched, ct);
        if (friends.Length == 0)
            return;
        var rows = await db.Referrals.Where(row => row.ProgramId == program && friends.Contains(row.FriendId))
            .Select(static row => new
            {
                row.Id,
                row.AdvocateId,
                row.SubmittedAt,
                row.QualifiedAt,
                row.OpportunityAt,
                row.WonAt,
                Counts = row.WithdrawnAt == null,
            }).ToListAsync(ct);
        foreach (var row in rows)
        {
            sources.Add(row.Id.Value);
            if (!row.Counts)
                continue;
            Add(deeds, program, row.Id.Value, row.AdvocateId, DeedKind.ReferralSubmitted, row.SubmittedAt);
            Add(deeds, program, row.Id.Value, row.AdvocateId, DeedKind.ReferralQualified, row.QualifiedAt);
            Add(deeds, program, row.Id.Value, row.AdvocateId, DeedKind.ReferralOpportunity, row.OpportunityAt);
            Add(deeds, program, row.Id.Value, row.AdvocateId, DeedKind.ReferralWon, row.WonAt);
        }
    }

    private static async Task<FriendId[]> FriendsAsync(HeraldDb db, ProgramId program, DeedSources touched, CancellationToken ct)
    {
        var friends = touched.Friends.ToHashSet();
        if (touched.Referrals is { Length: > 0 } referrals)
        {
            friends.UnionWith(await db.Referrals.Where(row => row.ProgramId == program && referrals.Contains(row.Id))
                .Select(static row => row.FriendId).ToListAsync(ct));
        }

        if (touched.Events is { Length: > 0 } events)
        {
            friends.UnionWith(await db.ReportedEvents
                .Where(row => row.ProgramId == program && events.Contains(row.Id) && row.FriendId != null)
                .Select(static row => row.FriendId!.Value).ToListAsync(ct));
        }

        return [.. friends];
    }

    private static async Task AddRewardsAsync(
        HeraldDb db, ProgramId program, EarningId[] ids, HashSet<Guid> sources, List<Deed> deeds, CancellationToken ct)
    {
        if (ids.Length == 0)
            return;
        sources.UnionWith(ids.Select(static id => id.Value));
        var rows = await db.Earnings
            .Where(row => row.ProgramId == program && ids.Contains(row.Id) && row.Party == Party.Advocate && row.Amount > 0)
            .Select(static row => new { row.Id, row.HolderId, row.OccurredAt }).ToListAsync(ct);
        foreach (var row in rows)
            Add(deeds, program, row.Id.Value, new(row.HolderId), DeedKind.RewardEarned, row.OccurredAt);
    }

    private static void Add(
        List<Deed> deeds, ProgramId program, Guid source, AdvocateId advocate, DeedKind kind, DateTimeOffset? at)
    {
        if (at is { } known)
        {
            deeds.Add(new()
            {
                ProgramId = program,
                SourceId = source,
                Kind = kind.Name,
                AdvocateId = advocate,
                OccurredAt = known,
            });
        }
    }
}
