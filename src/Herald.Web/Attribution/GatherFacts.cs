using Herald.Core.Advocates;
using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Core.Referrals;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Attribution;

/// <summary>Gathers all that is known of a friend, and who might be credited with each of his conversions.</summary>
internal sealed class GatherFacts(HeraldDb db, NewId ids)
{
    // A browser's chain of clicks is followed so far back; what lies behind is older than any window that matters.
    private const int ChainMax = 20;

    public async Task<FriendFacts> RunAsync(Core.Programs.Program program, FriendId friend, CancellationToken ct)
    {
        var events = await db.ReportedEvents.Where(row => row.ProgramId == program.Id && row.FriendId == friend).ToListAsync(ct);
        var referrals = await db.Referrals.AsTracking().Where(row => row.ProgramId == program.Id && row.FriendId == friend).ToListAsync(ct);
        var referralIds = referrals.Select(static row => row.Id).ToArray();
        var reports = await db.StageReports.Where(row => row.ProgramId == program.Id && referralIds.Contains(row.ReferralId))
            .ToListAsync(ct);
        var keys = await db.FriendKeys.Where(row => row.ProgramId == program.Id && row.FriendId == friend).ToListAsync(ct);
        var decisions = await db.StoredDecisions.AsTracking().Where(row => row.ProgramId == program.Id && row.FriendId == friend)
            .ToListAsync(ct);
        var reassigned = await db.Reassignments.Where(row => row.ProgramId == program.Id && row.FriendId == friend && row.DecidesCredit)
            .OrderByDescending(static row => row.Id).FirstOrDefaultAsync(ct);
        var clicks = await ClicksAsync(program.Id, events, ct);
        var links = await LinksAsync(program.Id, events, clicks, ct);
        var advocates = await AdvocatesAsync(program.Id, links.Values, referrals, reassigned, ct);

        var before = decisions.Select(static row => DecisionText.Read(row.Body)).ToArray();
        var weigh = new CandidateFinder(clicks, links, referrals, new SelfSignals(advocates, keys, before));
        var facts = new JourneyFacts
        {
            Policy = program.Attribution,
            PoliciesBefore = before.ToDictionary(static made => made.Conversion, static made => made.Case.Policy),
            Events = events,
            Referrals = referrals,
            Reports = reports,
            Candidates = events.ToDictionary(static row => row.Id, weigh.Of),
            Submissions = weigh.Submissions(),
            Reassigned = reassigned is null ? null : weigh.Reassigned(reassigned),
            NextReferral = ids.Of<ReferralId>(),
        };
        return new(facts, keys, advocates, links, decisions);
    }

    private async Task<Dictionary<ClickId, Click>> ClicksAsync(ProgramId program, List<ReportedEvent> events, CancellationToken ct)
    {
        var found = new Dictionary<ClickId, Click>();
        var wanted = events.SelectMany(static row => new[] { row.ClickId, row.CookieId }).OfType<ClickId>().Distinct().ToArray();
        for (var step = 0; step < ChainMax && wanted.Length > 0; step++)
        {
            foreach (var click in await db.Clicks.Where(row => row.ProgramId == program && wanted.Contains(row.Id)).ToListAsync(ct))
                found[click.Id] = click;
            wanted = [.. found.Values.Select(static click => click.PreviousId).OfType<ClickId>()
                .Where(id => !found.ContainsKey(id)).Except(wanted).Distinct()];
        }

        return found;
    }

    private async Task<Dictionary<string, Link>> LinksAsync(
        ProgramId program, List<ReportedEvent> events, Dictionary<ClickId, Click> clicks, CancellationToken ct)
    {
        var codes = events.Select(static row => LinkCode.Read(row.Code)).OfType<string>().Distinct().ToArray();
        var linkIds = clicks.Values.Select(static click => click.LinkId).Distinct().ToArray();
        if (codes.Length == 0 && linkIds.Length == 0)
            return [];
        var links = await db.Links.Where(row => row.ProgramId == program && (codes.Contains(row.Code) || linkIds.Contains(row.Id)))
            .ToListAsync(ct);
        var byReference = links.ToDictionary(static link => link.Code);
        foreach (var click in clicks.Values)
        {
            if (links.Find(link => link.Id == click.LinkId) is { } link)
                byReference[click.Id.ToString()] = link;
        }

        return byReference;
    }

    private async Task<List<Advocate>> AdvocatesAsync(
        ProgramId program, IEnumerable<Link> links, List<Referral> referrals, Reassignment? reassigned, CancellationToken ct)
    {
        var wanted = links.Select(static link => link.AdvocateId).Concat(referrals.Select(static referral => referral.AdvocateId))
            .Append(reassigned?.ToAdvocateId ?? default).Distinct().ToArray();
        return await db.Advocates.Where(row => row.ProgramId == program && wanted.Contains(row.Id)).ToListAsync(ct);
    }
}
