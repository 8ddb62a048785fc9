using Herald.Core.Attribution;
using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Core.Programs;

namespace Herald.Core.Referrals;

/// <summary>Everything that is known of one friend, in any order.</summary>
public sealed record JourneyFacts
{
    /// <summary>The program's model and window, for conversions that were not decided before.</summary>
    public required AttributionPolicy Policy { get; init; }

    /// <summary>
    /// The policies that conversions were decided by before, by their printed ids: a change of the program's policy moves no credit that
    /// was given.
    /// </summary>
    public IReadOnlyDictionary<string, AttributionPolicy> PoliciesBefore { get; init; } = new Dictionary<string, AttributionPolicy>();

    /// <summary>All events of the friend.</summary>
    public required IReadOnlyList<ReportedEvent> Events { get; init; }

    /// <summary>All referrals of the friend, those included that a conversion opened.</summary>
    public required IReadOnlyList<Referral> Referrals { get; init; }

    /// <summary>All stage reports on these referrals.</summary>
    public required IReadOnlyList<StageReport> Reports { get; init; }

    /// <summary>Who might be credited with each event, by the event's id; events that carry no evidence may be missing.</summary>
    public required IReadOnlyDictionary<EventId, IReadOnlyList<Candidate>> Candidates { get; init; }

    /// <summary>Who might be credited because he referred the friend by name: one for each referral that was submitted.</summary>
    public required IReadOnlyList<Candidate> Submissions { get; init; }

    /// <summary>
    /// Whom staff gave the friend to, as it was last decided; null where it never was. It moves the credit that the evidence gives, from
    /// then on when the evidence gives it, and gives one where the evidence gives none.
    /// </summary>
    public Candidate? Reassigned { get; init; }

    /// <summary>The id that a referral gets if a conversion opens one.</summary>
    public required ReferralId NextReferral { get; init; }
}
