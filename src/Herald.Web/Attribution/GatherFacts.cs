using Herald.Core.Advocates;
using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Data.Work;

namespace Herald.Web.Attribution;

/// <summary>Gathers all that is known of a friend, and who might be credited with each of his conversions.</summary>
internal sealed class GatherFacts(HeraldDb db, NewId ids)
{
    // A browser's chain of clicks is followed so far back; what lies behind is older than any window that matters.
    private const int ChainMax = 20;

    public async Task<FriendFacts> RunAsync(Core.Programs.Program program, FriendId friend, CancellationToken ct)
    {
        var record = await db.Work.FriendAsync(program.Id, friend, ct);
        ClickId[] named = [.. record.Events.SelectMany(static row => new[] { row.ClickId, row.CookieId }).OfType<ClickId>().Distinct()];
        var clicks = await ClicksAsync(program.Id, named, ct);
        var links = await LinksAsync(program.Id, record.Events, clicks, ct);
        var before = record.Decisions.Select(static row => DecisionText.Read(row.Body)).ToArray();
        var remembered = new RememberedTouches(before);
        var advocates = await AdvocatesAsync(program.Id, links.Values, record, remembered, ct);

        var weigh = new CandidateFinder(clicks, links, record.Referrals, new SelfSignals(advocates, record.Keys, before), remembered);
        var facts = new JourneyFacts
        {
            Policy = program.Attribution,
            PoliciesBefore = before.ToDictionary(static made => made.Conversion, static made => made.Case.Policy),
            Events = [.. record.Events],
            Referrals = [.. record.Referrals],
            Reports = [.. record.Reports],
            Candidates = record.Events.ToDictionary(static row => row.Id, weigh.Of),
            Submissions = weigh.Submissions(),
            Reassigned = record.Reassigned is { } reassigned ? weigh.Reassigned(reassigned) : null,
            NextReferral = ids.Of<ReferralId>(),
        };
        return new(record, facts, advocates, links);
    }

    /// <summary>These clicks, and those before them in the same browsers.</summary>
    public async Task<Dictionary<ClickId, Click>> ClicksAsync(ProgramId program, ClickId[] wanted, CancellationToken ct)
    {
        var found = new Dictionary<ClickId, Click>();
        for (var step = 0; step < ChainMax && wanted.Length > 0; step++)
        {
            foreach (var click in await db.Work.Lookups.ClicksAsync(program, wanted, ct))
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
        var links = await db.Work.Lookups.LinksAsync(program, codes, linkIds, ct);
        var byReference = links.ToDictionary(static link => link.Code);
        foreach (var click in clicks.Values)
        {
            if (links.FirstOrDefault(link => link.Id == click.LinkId) is { } link)
                byReference[click.Id.ToString()] = link;
        }

        return byReference;
    }

    private ValueTask<List<Advocate>> AdvocatesAsync(
        ProgramId program, IEnumerable<Link> links, FriendRecord record, RememberedTouches remembered, CancellationToken ct)
    {
        var wanted = links.Select(static link => link.AdvocateId).Concat(record.Referrals.Select(static referral => referral.AdvocateId))
            .Concat(remembered.Advocates()).Append(record.Reassigned?.ToAdvocateId ?? default).Distinct().ToArray();
        return db.Work.Lookups.AdvocatesAsync(program, wanted, ct);
    }
}
