using Herald.Core.Attribution;
using Herald.Core.Ids;
using Herald.Core.Referrals;

namespace Herald.Web.Attribution;

/// <summary>
/// The clicks that earlier decisions rest on, as these remember them: a click may be dropped when it is old, and what it decided stays.
/// </summary>
internal sealed class RememberedTouches(IEnumerable<ConversionCredit> before)
{
    private readonly ILookup<(EventId Event, Evidence Evidence), Candidate> touches = before
        .Where(static made => made.Event is not null)
        .SelectMany(static made => made.Case.Candidates
            .Where(static candidate => candidate is { Evidence: Evidence.Click or Evidence.Cookie, Advocate: not null })
            .Select(candidate => (Event: made.Event!.Value, Candidate: candidate)))
        .ToLookup(static touch => (touch.Event, touch.Candidate.Evidence), static touch => touch.Candidate);

    public IEnumerable<Candidate> Of(EventId reported, Evidence evidence) => touches[(reported, evidence)];

    /// <summary>Everybody behind them.</summary>
    public IEnumerable<AdvocateId> Advocates() =>
        touches.SelectMany(static touch => touch).Select(static candidate => candidate.Advocate).OfType<AdvocateId>();
}
