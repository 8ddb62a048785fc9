using Herald.Core.Conversions;
using Herald.Core.Referrals;

namespace Herald.Core.Rewards;

/// <summary>Finds the occasions in a journey, in the order of their happening.</summary>
internal static class Occasions
{
    public static IReadOnlyList<Occasion.OfReferral> Of(PricingFacts facts)
    {
        var stages = facts.Referrals.SelectMany(referral => OfReferral(referral, facts.Journey));
        var events = facts.Journey.Credit is { } credit && facts.Referrals
            .FirstOrDefault(referral => referral.Id == credit.Referral) is { } credited
            ? OfEvents(credited, facts.Journey)
            : [];
        // At one instant stages come before the events that caused them, in their order.
        return [.. stages.Concat(events).OrderBy(static occasion => occasion.At)
            .ThenBy(static occasion => occasion.Stage ?? Stage.Reversed)];
    }

    private static IEnumerable<Occasion.OfReferral> OfReferral(Referral referral, Journey journey)
    {
        var path = journey.Paths[referral.Id];
        foreach (var reached in path.Standing.Where(reached => Pays(referral, reached, journey)))
            yield return Of(referral, reached, stands: true);
        foreach (var reached in path.Ever.Where(reached => path.Find(reached.Stage) is null && Pays(referral, reached, journey)))
            yield return Of(referral, reached, stands: false);
    }

    // The win belongs to the credited referral alone; the stages before it to whoever was working on the friend until he was credited.
    private static bool Pays(Referral referral, Reached reached, Journey journey) => reached.Stage switch
    {
        Stage.Submitted => true,
        Stage.Won => journey.Credit?.Referral == referral.Id,
        _ => journey.Credit is not { } credit || credit.Referral == referral.Id || reached.At < credit.Since,
    };

    private static Occasion.OfReferral Of(Referral referral, Reached reached, bool stands) =>
        new(referral, reached.Stage, null, reached.At, reached.Cause, reached.Value, stands);

    private static IEnumerable<Occasion.OfReferral> OfEvents(Referral referral, Journey journey) =>
        journey.CreditedEvents.Where(static reported => reported.Type != EventTypes.Refund).Select(reported =>
        {
            var purchase = journey.Purchases.FirstOrDefault(purchase => purchase.Event.Id == reported.Id);
            Cause cause = purchase is null ? new Cause.Happened(reported) : new Cause.Bought(purchase);
            return new Occasion.OfReferral(referral, null, reported, reported.OccurredAt, cause, reported.Value, true);
        });
}
