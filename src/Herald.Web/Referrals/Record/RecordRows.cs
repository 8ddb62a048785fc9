using Herald.Core.Advocates;
using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Web.Attribution;
using Herald.Web.Rewards;

namespace Herald.Web.Referrals.Record;

/// <summary>What the store has of one referral, from which its page is told.</summary>
internal sealed record RecordRows
{
    public required Referral Referral { get; init; }

    public required Friend Friend { get; init; }

    public required IReadOnlyDictionary<AdvocateId, Advocate> Advocates { get; init; }

    public required IReadOnlyList<Referral> Others { get; init; }

    /// <summary>When the friend accepted an invitation; null where he did not.</summary>
    public required DateTimeOffset? AcceptedAt { get; init; }

    public required IReadOnlyList<StageReport> Reports { get; init; }

    public required IReadOnlyList<ReportedEvent> Events { get; init; }

    public required IReadOnlyList<Reassignment> Reassignments { get; init; }

    public required IReadOnlyList<HandOver> HandOvers { get; init; }

    public required IReadOnlyList<Entry> Entries { get; init; }

    public required IReadOnlyList<Earning> Earnings { get; init; }

    public required IReadOnlyList<MovementView> Held { get; init; }

    public required IReadOnlyDictionary<RuleId, RuleHistory> Rules { get; init; }

    public required ExplanationView Explanation { get; init; }

    public string FriendName => Friend.Name ?? Friend.Email ?? Friend.Phone ?? "The friend";

    /// <summary>Whose it was when it began, before anybody gave it to somebody else.</summary>
    public AdvocateId Origin => Reassignments.Count > 0 ? Reassignments[0].FromAdvocateId : Referral.AdvocateId;

    public string NameOf(AdvocateId advocate) => Advocates.TryGetValue(advocate, out var known) ? known.Name : "another advocate";

    public string NameOf(Holder holder) => holder.Party == Party.Advocate ? NameOf(new AdvocateId(holder.Value)) : FriendName;

    /// <summary>A rule's name in a version, with the version's number.</summary>
    public string NameOf(RuleId rule, int version) => Rules.TryGetValue(rule, out var history)
        ? $"{history.Versions.FirstOrDefault(known => known.Number == version)?.Terms.Name ?? "A rule"}, version {version}"
        : $"A rule, version {version}";
}
