using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Conversions;

/// <summary>Finds the friend whom an event is about. A refund is about whoever made the purchase, whatever customer it names.</summary>
internal sealed class FindCustomer(HeraldDb db, IdentifyFriend identify)
{
    /// <summary>The friend; null for a refund that names no customer and whose purchase is not known yet.</summary>
    public async Task<FriendId?> OfAsync(ReportedEvent reported, CustomerInput? customer, CancellationToken ct)
    {
        if (reported.RefundOf is { } returned && await BuyerAsync(reported.ProgramId, returned, ct) is { } buyer)
            return buyer;
        var claimed = reported.ReferralId is { } referral
            ? await db.Referrals.Where(row => row.ProgramId == reported.ProgramId && row.Id == referral)
                .Select(static row => (FriendId?)row.FriendId).SingleOrDefaultAsync(ct)
            : null;
        if (customer is null && claimed is null)
            return null;
        var details = new FriendDetails { ExternalId = customer?.ExternalId, Email = customer?.Email, Name = customer?.Name };
        return await identify.RunAsync(reported.ProgramId, details, claimed, ct);
    }

    /// <summary>Refunds that came before their purchase go over to its buyer; returns the friends who lost them.</summary>
    public async Task<IReadOnlyList<FriendId>> AdoptAsync(ReportedEvent purchase, CancellationToken ct)
    {
        if (!purchase.IsPurchase)
            return [];
        var early = await db.ReportedEvents.AsTracking()
            .Where(row => row.ProgramId == purchase.ProgramId && row.Type == EventTypes.Refund && row.FriendId != purchase.FriendId
                && (row.RefundOf == purchase.ExternalId || (purchase.OrderReference != null && row.RefundOf == purchase.OrderReference)))
            .ToListAsync(ct);
        var losers = early.Select(static row => row.FriendId).OfType<FriendId>().Distinct().ToArray();
        foreach (var refund in early)
            refund.FriendId = purchase.FriendId;
        await db.SaveChangesAsync(ct);
        return losers;
    }

    private async Task<FriendId?> BuyerAsync(ProgramId program, string returned, CancellationToken ct) =>
        await db.ReportedEvents
            .Where(row => row.ProgramId == program && (row.ExternalId == returned || row.OrderReference == returned)
                && (row.Type == EventTypes.Purchase || row.Type == EventTypes.SubscriptionStarted))
            .OrderBy(static row => row.OccurredAt).ThenBy(static row => row.ExternalId)
            .Select(static row => row.FriendId).FirstOrDefaultAsync(ct);
}
