using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Referrals;

namespace Herald.Web.Attribution;

/// <summary>
/// What says that a friend is the advocate himself: by all that is known of both now, and by what was seen at earlier decisions. A signal
/// that was seen stays, so that nobody gets a credit that was refused to him by changing his own address.
/// </summary>
internal sealed class SelfSignals(
    IReadOnlyList<Advocate> advocates, IReadOnlyList<FriendKey> keys, IEnumerable<ConversionCredit> before)
{
    private readonly ILookup<AdvocateId, string> seen = before
        .SelectMany(static made => made.Case.Candidates)
        .Where(static candidate => candidate.Advocate is not null)
        .SelectMany(static candidate => candidate.SelfSignals.Select(signal => (Advocate: candidate.Advocate!.Value, Signal: signal)))
        .ToLookup(static known => known.Advocate, static known => known.Signal);

    public IReadOnlyList<string> Of(AdvocateId? advocate)
    {
        if (advocates.FirstOrDefault(known => known.Id == advocate) is not { } known)
            return [];
        return [.. SelfReferral.Signals(known, keys).Union(seen[known.Id]).Order(StringComparer.Ordinal)];
    }
}
