using Herald.Core.Amounts;

namespace Herald.Core.Conversions;

/// <summary>A purchase with what has been returned of it.</summary>
/// <param name="Event">The purchase as it was reported.</param>
/// <param name="Returned">Minor units returned, never more than its value.</param>
/// <param name="ReturnedAt">When the last of it was returned; null if nothing was.</param>
/// <param name="IsReturned">Whether all of it was returned, so that it does not stand.</param>
public sealed record Purchase(ReportedEvent Event, long Returned, DateTimeOffset? ReturnedAt, bool IsReturned)
{
    /// <summary>What it is worth without what was returned.</summary>
    public Money? Net => Event.Value is { } value ? value with { Amount = value.Amount - Returned } : null;

    /// <summary>
    /// What remains of an amount that was earned by it: the returned share is taken off, rounded in favour of the holder, and
    /// nothing remains once all is returned.
    /// </summary>
    public long Remaining(long amount)
    {
        if (IsReturned)
            return 0;
        return Event.ValueAmount is > 0 and var value ? amount - (long)((Int128)amount * Returned / value) : amount;
    }

    /// <summary>
    /// The purchases among the events of one friend, in the order of their happening, each with its refunds. A refund that names an
    /// order with several purchases returns the first of them; one without a value returns all of it, and one in another currency nothing.
    /// </summary>
    public static IReadOnlyList<Purchase> Of(IReadOnlyList<ReportedEvent> events)
    {
        var refunds = events.Where(static reported => reported.Type == EventTypes.Refund).ToList();
        var purchases = new List<Purchase>();
        foreach (var purchase in events.Where(static reported => reported.IsPurchase).Order(EventOrder.Instance))
        {
            var own = refunds.Where(purchase.IsReturnedBy).ToArray();
            refunds.RemoveAll(own.Contains);
            purchases.Add(With(purchase, own));
        }

        return purchases;
    }

    private static Purchase With(ReportedEvent purchase, ReportedEvent[] refunds)
    {
        if (refunds.Length == 0)
            return new(purchase, 0, null, false);
        var value = purchase.ValueAmount ?? 0;
        var returned = refunds.Aggregate(Int128.Zero, (sum, refund) =>
            sum + (refund.ValueAmount is not { } part ? value : refund.ValueCurrency == purchase.ValueCurrency ? part : 0));
        return new(purchase, (long)Int128.Min(returned, value), refunds.Max(static refund => refund.OccurredAt), returned >= value);
    }
}
