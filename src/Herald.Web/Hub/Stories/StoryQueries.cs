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

    /// <summary>The advocate's referrals where something happened last, newest first.</summary>
    public async Task<IReadOnlyList<Story>> LatestAsync(Member member, IReadOnlyList<RuleHistory> rules, int count, CancellationToken ct)
    {
        var rows = Own(member).OrderByDescending(static row => row.StageAt).ThenByDescending(static row => row.Id).Take(count);
        return await TellAsync(member, rules, await rows.ToListAsync(ct), ct);
    }

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
        var views = await referrals.ViewsAsync(member.ProgramId, rows, ct);
        var ids = rows.Select(static row => row.Id).ToArray();
        var given = await gains.OfReferralsAsync(member, ids, rules, ct);
        var accepted = await AcceptedAsync(member, rows, ids, ct);
        return [.. views.Select(view => new TellStory(
            member, view, accepted.Contains(view.Id), [.. given[view.Id]], Next(view, rules, member.Words.Now)).Run())];
    }

    // A friend may also accept after he was referred by name: then the referral was there before.
    private async Task<HashSet<ReferralId>> AcceptedAsync(
        Member member, IReadOnlyList<Referral> rows, ReferralId[] ids, CancellationToken ct)
    {
        var acceptances = await db.Acceptances.Where(row => row.ProgramId == member.ProgramId && ids.Contains(row.ReferralId))
            .Select(static row => new { row.ReferralId, row.AcceptedAt }).ToListAsync(ct);
        var recorded = rows.ToDictionary(static row => row.Id, static row => row.RecordedAt);
        return [.. acceptances.Where(row => row.AcceptedAt - recorded[row.ReferralId] < OfOneRequest).Select(static row => row.ReferralId)];
    }

    // What is known of the referral decides at once: a rule for warm introductions promises nothing to one by form.
    private static IReadOnlyList<RuleTerms> Next(ReferralView view, IReadOnlyList<RuleHistory> rules, DateTimeOffset now)
    {
        if (view.WithdrawnAt is not null)
            return [];
        var known = new ConditionFacts
        {
            ["referral.campaign"] = FieldValue.Of(view.Campaign),
            ["referral.channel"] = FieldValue.Of(view.Channel),
            ["referral.introduction"] = FieldValue.Of(view.Introduction.ToString().ToLowerInvariant()),
        };
        return Prospects.After(view.Stage, [.. Offers.At(rules, now, known, Known).Live.Select(static offer => offer.Terms)]);
    }
}
