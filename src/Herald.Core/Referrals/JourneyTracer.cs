using Herald.Core.Attribution;
using Herald.Core.Conversions;
using Herald.Core.Ids;

namespace Herald.Core.Referrals;

/// <summary>
/// Walks through the conversions of a friend in the order of their happening until one gives the credit, then traces the referrals.
/// </summary>
internal sealed class JourneyTracer(JourneyFacts facts, Candidate? reassigned = null, DateTimeOffset reassignedFrom = default)
{
    private readonly List<ConversionCredit> decisions = [];
    private FriendCredit? credit;

    public Journey Trace()
    {
        var events = facts.Events.Order(EventOrder.Instance).ToArray();
        foreach (var conversion in InOrder(events))
            Decide(conversion);

        var credited = credit is null ? [] : events.Where(reported => Follows(reported, events)).ToArray();
        // Refunds find their purchases among all of the friend's, before those that belong to nobody are left out.
        IReadOnlyList<Purchase> purchases = credit is null ? []
            : [.. Purchase.Of(events).Where(purchase => purchase.Event.OccurredAt >= credit.Since)];
        var paths = Counted().ToDictionary(static referral => referral.Id, referral => PathTracer.Trace(
            referral,
            [.. facts.Reports.Where(report => SpeaksOf(report, referral))],
            referral.Id == credit?.Referral ? purchases : []));
        // One friend, one credit: what others report as won for the same friend closes nothing a second time.
        foreach (var (id, path) in paths.Where(path => credit is not null && path.Key != credit.Referral).ToArray())
            paths[id] = path with { Closed = null };
        return new(credit, decisions, paths, purchases, credited);
    }

    // A referral that a conversion opened counts only while it carries the credit, and is what the facts make of it now.
    private IEnumerable<Referral> Counted()
    {
        var submitted = facts.Referrals.Where(static referral => referral.Introduction != Introduction.Conversion);
        return credit is { OpenedBy: not null } ? submitted.Append(Opened(credit)) : submitted;
    }

    // What was told of an opened referral was told of the friend's one credit, whichever referral carries that in the end.
    private bool SpeaksOf(StageReport report, Referral referral) =>
        report.ReferralId == referral.Id || (referral.Id == credit?.Referral && IsOpened(report.ReferralId));

    private bool AreOfOne(StageReport report, StageReport other) =>
        report.ReferralId == other.ReferralId || (IsOpened(report.ReferralId) && IsOpened(other.ReferralId));

    private bool IsOpened(ReferralId id) =>
        facts.Referrals.Any(referral => referral.Id == id && referral.Introduction == Introduction.Conversion);

    // A win that the CRM reports is a conversion too: it names its referral.
    private IEnumerable<(DateTimeOffset At, ReportedEvent? Event, StageReport? Report)> InOrder(IReadOnlyList<ReportedEvent> events) =>
        events.Where(static reported => EventTypes.MayBegin(reported.Type))
            .Select(static reported => (At: reported.OccurredAt, Event: (ReportedEvent?)reported, Report: (StageReport?)null))
            .Concat(facts.Reports.Where(static report => report.Stage == Stage.Won)
                .Where(report => !facts.Reports.Any(other => AreOfOne(report, other) && report.IsOvertakenBy(other)))
                .OrderBy(report => IsOpened(report.ReferralId) ? null
                    : facts.Referrals.FirstOrDefault(referral => referral.Id == report.ReferralId)?.AdvocateId)
                .ThenBy(static report => report.SourceVersion).ThenBy(static report => report.Source, StringComparer.Ordinal)
                .ThenBy(static report => report.ValueAmount).ThenBy(static report => report.ReferralId)
                .Select(static report => (At: report.OccurredAt, Event: (ReportedEvent?)null, Report: (StageReport?)report)))
            .OrderBy(static conversion => conversion.At);

    private void Decide((DateTimeOffset At, ReportedEvent? Event, StageReport? Report) conversion)
    {
        var reference = conversion.Event?.Id.ToString() ?? conversion.Report!.Id.ToString();
        var standing = credit is null ? null : new StandingCredit(credit.Advocate, credit.Referral, credit.Conversion);
        var policy = facts.PoliciesBefore.GetValueOrDefault(reference, facts.Policy);
        var weighed = new CreditCase(conversion.At, policy, standing, CandidatesFor(conversion));
        var decision = Credit.Decide(weighed);
        if (credit is null && decision.Advocate is { } advocate)
            credit = Begin(conversion.At, reference, advocate, decision.Referral, conversion.Event);
        decisions.Add(new(reference, conversion.Event?.Id, credit?.Referral, weighed, decision));
    }

    private List<Candidate> CandidatesFor((DateTimeOffset At, ReportedEvent? Event, StageReport? Report) conversion)
    {
        var told = conversion.Event is { } reported
            ? [.. facts.Candidates.GetValueOrDefault(reported.Id, []), .. facts.Submissions]
            : Claim(conversion.Report!);
        // A stage report opens no referral, so that it can only give the friend to whom he was submitted by.
        var applies = conversion.At >= reassignedFrom && (reassigned?.Referral is not null || conversion.Event is not null);
        return reassigned is not null && applies ? [reassigned with { TouchedAt = conversion.At }, .. told] : told;
    }

    private List<Candidate> Claim(StageReport report) =>
        [.. facts.Submissions.Where(candidate => candidate.Referral == report.ReferralId)
            .Select(candidate => candidate with { Evidence = Evidence.Claim, TouchedAt = report.OccurredAt })];

    private FriendCredit Begin(DateTimeOffset at, string conversion, AdvocateId advocate, ReferralId? named, ReportedEvent? by)
    {
        var submitted = facts.Referrals
            .Where(referral => referral.Introduction != Introduction.Conversion && referral.AdvocateId == advocate);
        if (named is { } id && facts.Referrals.Any(referral => referral.Id == id && referral.Introduction != Introduction.Conversion))
            return new(advocate, id, at, conversion, null);
        if (submitted.OrderBy(static referral => referral.SubmittedAt).ThenBy(static referral => referral.Id).FirstOrDefault() is { } own
            && own.SubmittedAt <= at)
            return new(advocate, own.Id, at, conversion, null);
        // Two friends who turned out to be one may each have brought one along: the first is kept, always.
        var opened = facts.Referrals
            .Where(static referral => referral.Introduction == Introduction.Conversion).Min(static referral => (ReferralId?)referral.Id);
        return new(advocate, opened ?? facts.NextReferral, at, conversion, by!.Id);
    }

    // Events before the credit began belong to nobody; a refund goes where its purchase went.
    private bool Follows(ReportedEvent reported, ReportedEvent[] events) => reported.Type == EventTypes.Refund
        ? events.Any(purchase => purchase.IsReturnedBy(reported) && purchase.OccurredAt >= credit!.Since)
        : reported.OccurredAt >= credit!.Since;

    private Referral Opened(FriendCredit by)
    {
        var opening = facts.Events.First(reported => reported.Id == by.OpenedBy);
        return new()
        {
            ProgramId = opening.ProgramId,
            Id = by.Referral,
            AdvocateId = by.Advocate,
            FriendId = opening.FriendId!.Value,
            Introduction = Introduction.Conversion,
            Flags = [],
            SubmittedAt = by.Since,
            RecordedAt = opening.ReceivedAt,
            StageAt = by.Since,
        };
    }
}
