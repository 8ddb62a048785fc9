using Herald.Core.Amounts;
using Herald.Core.Ids;

namespace Herald.Core.Conversions;

/// <summary>
/// What the company's systems reported: a fact that stays as it was told. Its meaning is derived from all facts of the friend.
/// </summary>
public sealed class ReportedEvent
{
    /// <summary>The program that it was reported to.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id here.</summary>
    public required EventId Id { get; init; }

    /// <summary>Its id in the company's systems; the same id is the same event, for ever.</summary>
    public required string ExternalId { get; init; }

    /// <summary>One of <see cref="EventTypes"/>, or the company's own name.</summary>
    public required string Type { get; init; }

    /// <summary>Whom it is about; null only for a refund whose purchase has not been reported yet and which names no customer.</summary>
    public FriendId? FriendId { get; set; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When it was reported.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What it is worth, in minor units.</summary>
    public long? ValueAmount { get; init; }

    /// <summary>The currency of <see cref="ValueAmount"/>.</summary>
    public Currency? ValueCurrency { get; init; }

    /// <summary>The click that it carries.</summary>
    public ClickId? ClickId { get; init; }

    /// <summary>The click that the first-party cookie held.</summary>
    public ClickId? CookieId { get; init; }

    /// <summary>The code that the friend gave.</summary>
    public string? Code { get; init; }

    /// <summary>The referral that the company's system names.</summary>
    public ReferralId? ReferralId { get; init; }

    /// <summary>The order that it belongs to, in the company's systems.</summary>
    public string? OrderReference { get; init; }

    /// <summary>For a refund: the id or order of the purchase that it returns.</summary>
    public string? RefundOf { get; init; }

    /// <summary>Further values by name, as a JSON object.</summary>
    public required string Properties { get; init; }

    /// <summary>A hash of what was told, by which a repetition is told from another event with the same id.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The answer that was given, for repetitions; null until it was given.</summary>
    public string? Answer { get; set; }

    /// <summary>What it is worth.</summary>
    public Money? Value => ValueAmount is { } amount && ValueCurrency is { } currency ? new(amount, currency) : null;

    /// <summary>Whether it makes the friend a paying customer.</summary>
    public bool IsPurchase => Type == EventTypes.Purchase || (Type == EventTypes.SubscriptionStarted && ValueAmount > 0);

    /// <summary>Whether a refund returns this purchase.</summary>
    public bool IsReturnedBy(ReportedEvent refund) =>
        refund.Type == EventTypes.Refund && refund.RefundOf is { } of
        && (string.Equals(of, ExternalId, StringComparison.Ordinal) || string.Equals(of, OrderReference, StringComparison.Ordinal));
}
