using Herald.Core.Attribution;
using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Core.Referrals;

namespace Herald.Web.Attribution;

/// <summary>Finds who might be credited with an event, from the evidence that it carries.</summary>
internal sealed class CandidateFinder(
    IReadOnlyDictionary<ClickId, Click> clicks,
    IReadOnlyDictionary<string, Link> links,
    IReadOnlyList<Referral> referrals,
    SelfSignals signals,
    RememberedTouches remembered)
{
    public IReadOnlyList<Candidate> Of(ReportedEvent reported)
    {
        var candidates = new List<Candidate>();
        if (reported.Code is { } code)
            candidates.Add(Known(Evidence.Code, LinkCode.Read(code) ?? code, reported.OccurredAt));
        if (reported.ReferralId is { } claimed)
            candidates.Add(Claimed(claimed, reported.OccurredAt));
        if (reported.ClickId is { } click)
            candidates.AddRange(Chain(reported, Evidence.Click, click));
        if (reported.CookieId is { } cookie)
            candidates.AddRange(Chain(reported, Evidence.Cookie, cookie));
        return candidates;
    }

    /// <summary>Everybody who referred the friend by name, in the order of submission.</summary>
    public IReadOnlyList<Candidate> Submissions() =>
        [.. referrals.Where(static referral => referral.Introduction != Introduction.Conversion)
            .OrderBy(static referral => referral.SubmittedAt).ThenBy(static referral => referral.Id)
            .Select(referral => Named(Evidence.Email, referral, referral.SubmittedAt))];

    /// <summary>Whom staff gave the friend to, with his own submission where he has one.</summary>
    public Candidate Reassigned(Reassignment made)
    {
        var own = referrals.Where(referral => referral.Introduction != Introduction.Conversion && referral.AdvocateId == made.ToAdvocateId)
            .OrderBy(static referral => referral.SubmittedAt).ThenBy(static referral => referral.Id).FirstOrDefault();
        return new(Evidence.Reassignment, made.Id.ToString(), made.ToAdvocateId, own?.Id, made.MadeAt, signals.Of(made.ToAdvocateId));
    }

    private Candidate Known(Evidence evidence, string reference, DateTimeOffset at)
    {
        var advocate = links.TryGetValue(reference, out var link) ? link.AdvocateId : (AdvocateId?)null;
        return new(evidence, reference, advocate, null, at, signals.Of(advocate));
    }

    private Candidate Claimed(ReferralId claimed, DateTimeOffset at) =>
        referrals.FirstOrDefault(referral => referral.Id == claimed) switch
        {
            null => new(Evidence.Claim, claimed.ToString(), null, null, at, []),
            // Whose it is was made of other evidence, and may move with it.
            { Introduction: Introduction.Conversion } => new(Evidence.Claim, claimed.ToString(), null, claimed, at, [], true),
            var referral => Named(Evidence.Claim, referral, at),
        };

    private Candidate Named(Evidence evidence, Referral referral, DateTimeOffset at) =>
        new(evidence, referral.Id.ToString(), referral.AdvocateId, referral.Id, at, signals.Of(referral.AdvocateId));

    // Clicks that are kept no longer count as they did when the conversion was decided.
    private List<Candidate> Chain(ReportedEvent reported, Evidence evidence, ClickId last)
    {
        var kept = Kept(last).ToList();
        var chain = kept.Select(click => Known(evidence, click.Id.ToString(), click.ClickedAt)).ToList();
        chain.AddRange(remembered.Of(reported.Id, evidence)
            .Where(touch => !kept.Exists(click => click.Id.ToString() == touch.Reference))
            .Select(touch => touch with { SelfSignals = signals.Of(touch.Advocate) }));
        return chain.Count > 0 ? chain : [new(evidence, last.ToString(), null, null, DateTimeOffset.UnixEpoch, [])];
    }

    private IEnumerable<Click> Kept(ClickId last)
    {
        var seen = new HashSet<ClickId>();
        ClickId? next = last;
        while (next is { } id && seen.Add(id) && clicks.TryGetValue(id, out var click))
        {
            yield return click;
            next = click.PreviousId;
        }
    }
}
