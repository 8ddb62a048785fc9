using Herald.Core.Attribution;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Attribution;

internal sealed class ExplanationQueries(HeraldDb db)
{
    public async Task<ExplanationView?> OfReferralAsync(ProgramId program, ReferralId id, bool forAdvocate, CancellationToken ct)
    {
        if (await db.Referrals.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } referral)
            return null;
        var decisions =
            await DecisionsAsync(db.StoredDecisions.Where(row => row.ProgramId == program && row.FriendId == referral.FriendId), ct);
        var own = decisions
            .Where(made => made.Referral == id || made.Decision.Candidates.Any(weighed => weighed.Candidate.Referral == id)).ToList();
        var decisive = decisions.Find(static made => made.Decision.Evidence is not null);
        var credited = referral.WithdrawnAt is null && (decisive is null || decisive.Referral == id);
        return new()
        {
            Referral = id,
            Advocate = credited ? referral.AdvocateId : null,
            Reason = ReasonOf(referral, decisive),
            Decisions = [.. own.Select(made => View(made, forAdvocate ? referral.AdvocateId : null))],
            Rewards = await RewardsAsync(program, id, referral.AdvocateId, null, forAdvocate, ct),
        };
    }

    private static string ReasonOf(Referral referral, ConversionCredit? decisive)
    {
        if (referral.WithdrawnAt is not null)
            return "The conversion that opened this referral turned out to belong elsewhere.";
        if (decisive is null)
            return "The advocate submitted this referral; no conversion has been credited through it.";
        return decisive.Referral == referral.Id
            ? decisive.Decision.Reason
            : "The friend is credited to another advocate by a conversion; one friend has one credit.";
    }

    /// <summary>An event is named by its id here, or by the id that the company gave it.</summary>
    public async Task<ExplanationView?> OfEventAsync(ProgramId program, string name, bool forAdvocate, CancellationToken ct)
    {
        var events = db.ReportedEvents.Where(row => row.ProgramId == program);
        events = IdText.TryRead(name, out EventId id) ? events.Where(row => row.Id == id) : events.Where(row => row.ExternalId == name);
        if (await events.SingleOrDefaultAsync(ct) is not { } reported)
            return null;
        var conversion = reported.Id.ToString();
        var made = (await DecisionsAsync(db.StoredDecisions.Where(row => row.ProgramId == program && row.Conversion == conversion), ct))
            .FirstOrDefault();
        return new()
        {
            Referral = made?.Referral,
            Advocate = made?.Decision.Advocate,
            Reason = made?.Decision.Reason ?? WithoutDecision(reported),
            Decisions = made is null ? [] : [View(made, forAdvocate ? made.Decision.Advocate ?? default : null)],
            Rewards = made is { Referral: { } referral, Decision.Advocate: { } advocate }
                ? await RewardsAsync(program, referral, advocate, reported.Id, forAdvocate, ct) : [],
        };
    }

    private static string WithoutDecision(Core.Conversions.ReportedEvent reported) => reported.FriendId is null
        ? "The purchase that it returns has not been reported yet."
        : "An event of this type begins no credit; it follows the credit of the friend's purchases.";

    private static async Task<List<ConversionCredit>> DecisionsAsync(IQueryable<StoredDecision> rows, CancellationToken ct) =>
        [.. (await rows.Select(static row => row.Body).ToListAsync(ct)).Select(DecisionText.Read)
            .OrderBy(static made => made.Case.ConvertedAt)];

    // An advocate reads about himself; of others he learns that there were some, not who.
    private static DecisionView View(ConversionCredit made, AdvocateId? reader) => new(
        made.Conversion,
        made.Case.ConvertedAt,
        made.Case.Policy.Model,
        made.Case.Policy.WindowDays,
        reader is null || made.Decision.Advocate == reader ? made.Decision.Advocate : null,
        reader is null || made.Decision.Advocate == reader ? made.Decision.Evidence : null,
        reader is null || made.Decision.Advocate is null || made.Decision.Advocate == reader ? made.Decision.Reason
            : "Another advocate is credited.",
        [.. made.Decision.Candidates.Select(weighed => View(weighed, reader))]);

    private static CandidateView View(WeighedCandidate weighed, AdvocateId? reader)
    {
        var candidate = weighed.Candidate;
        var shown = reader is null || candidate.Advocate == reader;
        return shown
            ? new(candidate.Evidence, candidate.Reference, candidate.Advocate, TouchedAt(candidate), weighed.Weighing, weighed.Reason)
            : new(null, null, null, null, null, "Another advocate.");
    }

    // Nobody knows when a click that is not known was made.
    private static DateTimeOffset? TouchedAt(Candidate candidate) => candidate.Advocate is null ? null : candidate.TouchedAt;

    // The referral may have been another's before its credit moved: staff sees what became of his rewards, its advocate only his own.
    private async Task<IReadOnlyList<VerdictView>> RewardsAsync(
        ProgramId program, ReferralId referral, AdvocateId advocate, EventId? only, bool forAdvocate, CancellationToken ct)
    {
        var verdicts = await db.Verdicts.Where(row => row.ProgramId == program && row.ReferralId == referral)
            .OrderBy(static row => row.OccurredAt).ToListAsync(ct);
        var earnings = await db.Earnings.Where(row => row.ProgramId == program && row.ReferralId == referral).OrderBy(static row => row.Id)
            .ToListAsync(ct);
        return [.. verdicts
            .Where(verdict => !forAdvocate || verdict.AdvocateId == advocate)
            .Where(verdict => only is not { } reported || verdict.Cause == reported.ToString())
            .Select(verdict => View(
                verdict,
                earnings.Where(earning => Belongs(earning, verdict, advocate) && !(forAdvocate && earning.Party != Party.Advocate)),
                forAdvocate))];
    }

    private static bool Belongs(Earning earning, Verdict verdict, AdvocateId advocate) =>
        (earning.Party == Party.Advocate ? earning.HolderId == verdict.AdvocateId.Value : verdict.AdvocateId == advocate)
        && earning.RuleId == verdict.RuleId && earning.Key.StartsWith($"{verdict.RuleId}:{verdict.Occasion}:", StringComparison.Ordinal);

    // What was found of the friend, the deal and the budget is for staff; the advocate learns what the rule said, and what he got.
    private static VerdictView View(Verdict verdict, IEnumerable<Earning> earnings, bool forAdvocate) => new(
        verdict.RuleId,
        verdict.RuleVersion,
        verdict.Occasion,
        verdict.OccurredAt,
        verdict.Met,
        verdict.Code,
        forAdvocate ? [SentenceOf(verdict.Code)] : verdict.Reasons,
        [.. earnings.Select(earning => new GiftView(
            earning.Party,
            earning.Holder,
            earning.Unit?.ToString() ?? "code",
            earning.Amount,
            earning.Pending,
            forAdvocate ? null : earning.Arithmetic)
        {
            Earning = earning.Id,
        })])
    {
        Advocate = verdict.AdvocateId,
    };

    private static string SentenceOf(string code) => code switch
    {
        "met" => "The rule pays for this.",
        "not_the_nth" or "paid_before" => "The rule pays once, for a certain number of referrals.",
        "condition_not_met" => "The rule's conditions do not hold for this.",
        "budget_spent" => "The rule's budget is spent.",
        _ => "The rule has paid as often as it may.",
    };
}
