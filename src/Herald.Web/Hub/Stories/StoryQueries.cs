using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Stories;

internal sealed class StoryQueries(HeraldDb db, ReferralQueries referrals, GainQueries gains)
{
    private static readonly TimeSpan OfOneRequest = TimeSpan.FromMinutes(1);
    private static readonly HashSet<string> Known = ["referral.campaign", "referral.channel", "referral.introduction"];

    /// <summary>One of his referrals, also one that no longer counts; null where he has none of this id.</summary>
    public async Task<Story?> FindAsync(Member member, IReadOnlyList<RuleHistory> rules, ReferralId id, CancellationToken ct)
    {
        var rows = db.Referrals.Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id && row.Id == id);
        return (await TellAsync(member, rules, await rows.ToListAsync(ct), ct)).SingleOrDefault();
    }

    /// <summary>Those of his referrals that count.</summary>
    public IQueryable<Referral> Own(Member member) =>
        db.Referrals.Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id && row.WithdrawnAt == null);

    public async Task<IReadOnlyList<Story>> TellAsync(
        Member member, IReadOnlyList<RuleHistory> rules, IReadOnlyList<Referral> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
            return [];
        var ids = rows.Select(static row => row.Id).ToArray();
        var about = await AboutAsync(member, ids, ct);
        var given = await gains.OfReferralsAsync(member, ids, rules, ct);
        return [.. rows.Select(row => new TellStory(
            member, row, about[row.Id], [.. given[row.Id]], Next(row, rules, member.Words.Now)).Run())];
    }

    private async Task<Dictionary<ReferralId, StoryFacts>> AboutAsync(Member member, ReferralId[] ids, CancellationToken ct)
    {
        var about = await db.Referrals.Where(row => row.ProgramId == member.ProgramId && ids.Contains(row.Id)).Select(row => new
        {
            row.Id,
            Friend = db.Friends.Where(friend => friend.ProgramId == row.ProgramId && friend.Id == row.FriendId)
                .Select(static friend => friend.Name).FirstOrDefault(),
            row.RecordedAt,
            AcceptedAt = db.Acceptances.Where(one => one.ProgramId == row.ProgramId && one.ReferralId == row.Id)
                .Min(static one => (DateTimeOffset?)one.AcceptedAt),
            // Somebody else may be credited; whether he is, is not seen by this alone.
            Contested = db.StoredDecisions.Any(made => made.ProgramId == row.ProgramId && made.FriendId == row.FriendId
                && made.ReferralId != null && made.ReferralId != row.Id),
        }).ToListAsync(ct);
        var lost = await LostAsync(member, [.. about.Where(static row => row.Contested).Select(static row => row.Id)], ct);
        // A friend may also accept after he was referred by name, or once more: the first time is what counts.
        return about.ToDictionary(static row => row.Id, row => new StoryFacts(
            row.Friend, row.AcceptedAt - row.RecordedAt < OfOneRequest, lost.Contains(row.Id)));
    }

    // Those for whose friend another referral is credited.
    private async Task<HashSet<ReferralId>> LostAsync(Member member, ReferralId[] contested, CancellationToken ct)
    {
        if (contested.Length == 0)
            return [];
        var rows = await db.Referrals.Where(row => row.ProgramId == member.ProgramId && contested.Contains(row.Id)).ToListAsync(ct);
        return [.. (await referrals.ViewsAsync(member.ProgramId, rows, ct))
            .Where(static view => view is { Credit: null, WithdrawnAt: null }).Select(static view => view.Id)];
    }

    // What is known of the referral decides at once: a rule for warm introductions promises nothing to one by form.
    private static IReadOnlyList<RuleTerms> Next(Referral row, IReadOnlyList<RuleHistory> rules, DateTimeOffset now)
    {
        if (row.WithdrawnAt is not null)
            return [];
        var known = new ConditionFacts
        {
            ["referral.campaign"] = FieldValue.Of(row.Campaign),
            ["referral.channel"] = FieldValue.Of(row.Channel),
            ["referral.introduction"] = FieldValue.Of(row.Introduction.ToString().ToLowerInvariant()),
        };
        return Prospects.After(row.Stage, [.. Offers.At(rules, now, known, Known).Live.Select(static offer => offer.Terms)]);
    }
}
