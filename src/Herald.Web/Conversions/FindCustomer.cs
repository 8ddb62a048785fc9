using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Conversions;

/// <summary>Finds the friend whom an event is about. A refund is about whoever made the purchase, whatever customer it names.</summary>
internal sealed class FindCustomer(HeraldDb db, IdentifyFriend identify)
{
    /// <summary>Those whom an event names already, and the buyer of what it returns; nothing is written.</summary>
    public async Task<IReadOnlyList<FriendId>> LookAsync(ReportedEvent reported, CustomerInput? customer, CancellationToken ct)
    {
        var claimed = await ClaimedAsync(reported, ct);
        var named = customer is null ? [] : await identify.FindAsync(reported.ProgramId, DetailsOf(customer), ct);
        return [.. claimed is { } one ? named.Append(one).Distinct() : named];
    }

    /// <summary>
    /// The friend, null for a refund that names no customer and whose purchase is not known yet; and whom it names, which a refund does
    /// too, so that its keys are learnt whether it comes before its purchase or after.
    /// </summary>
    public async Task<(FriendId? About, FriendId? Named)> OfAsync(ReportedEvent reported, CustomerInput? customer, CancellationToken ct)
    {
        var named = await NamedAsync(reported, customer, ct);
        var buyer = reported.RefundOf is { } returned ? await BuyerAsync(reported.ProgramId, returned, ct) : null;
        return (buyer ?? named, named);
    }

    private async Task<FriendId?> NamedAsync(ReportedEvent reported, CustomerInput? customer, CancellationToken ct)
    {
        var claimed = await ClaimedAsync(reported, ct);
        return customer is null && claimed is null ? null : await identify.RunAsync(reported.ProgramId, DetailsOf(customer), claimed, ct);
    }

    private async Task<FriendId?> ClaimedAsync(ReportedEvent reported, CancellationToken ct) => reported.ReferralId is { } referral
        ? await db.Referrals.Where(row => row.ProgramId == reported.ProgramId && row.Id == referral)
            .Select(static row => (FriendId?)row.FriendId).SingleOrDefaultAsync(ct)
        : null;

    public static FriendDetails DetailsOf(CustomerInput? customer) =>
        new() { ExternalId = customer?.ExternalId, Email = customer?.Email, Name = customer?.Name };

    /// <summary>
    /// Refunds that came before their purchase go over to its buyer, who is the first where several bought under one order; returns the
    /// friends who lost them.
    /// </summary>
    public async Task<IReadOnlyList<FriendId>> AdoptAsync(ReportedEvent purchase, CancellationToken ct)
    {
        if (!purchase.IsPurchase || !await db.Work.Lookups.IsRefundedAsync(purchase.ProgramId, purchase, ct))
            return [];
        await db.SaveChangesAsync(ct);
        var early = await db.ReportedEvents.AsTracking()
            .Where(row => row.ProgramId == purchase.ProgramId && row.Type == EventTypes.Refund && row.FriendId != purchase.FriendId
                && (row.RefundOf == purchase.ExternalId || (purchase.OrderReference != null && row.RefundOf == purchase.OrderReference)))
            .ToListAsync(ct);
        var losers = new HashSet<FriendId>();
        foreach (var refund in early)
        {
            var buyer = await BuyerAsync(refund.ProgramId, refund.RefundOf!, ct);
            if (refund.FriendId is { } loser && loser != buyer)
                losers.Add(loser);
            refund.FriendId = buyer;
        }

        await db.SaveChangesAsync(ct);
        return [.. losers];
    }

    /// <summary>Whether a refund is in another currency than the purchase that it returns, where that is known.</summary>
    public async Task<bool> IsInOtherCurrencyAsync(ReportedEvent refund, CancellationToken ct) =>
        refund is { RefundOf: { } returned, ValueCurrency: { } currency }
        && await PurchaseAsync(refund.ProgramId, returned, ct) is { ValueCurrency: { } paid } && paid != currency;

    private async Task<FriendId?> BuyerAsync(ProgramId program, string returned, CancellationToken ct) =>
        (await PurchaseAsync(program, returned, ct))?.FriendId;

    // In the order of Core, not of the database's collation.
    private async Task<ReportedEvent?> PurchaseAsync(ProgramId program, string returned, CancellationToken ct) =>
        (await db.ReportedEvents
            .Where(row => row.ProgramId == program && (row.ExternalId == returned || row.OrderReference == returned)
                && (row.Type == EventTypes.Purchase || (row.Type == EventTypes.SubscriptionStarted && row.ValueAmount > 0)))
            .ToListAsync(ct)).Order(EventOrder.Instance).FirstOrDefault();
}
