using System.Text.Json;
using Herald.Core.Amounts;
using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Core.Satisfaction;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Conversions;

/// <summary>Something that the company's systems report of a customer.</summary>
internal sealed record EventInput : IChecked
{
    /// <summary>Needed; its id in the company's systems, 1 to 128 characters. The same id is the same event, for ever.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// Needed: signup, purchase, refund, subscription_started, subscription_ended, satisfaction, or a name of the company's own.
    /// </summary>
    public string? Type { get; init; }

    /// <summary>When it happened, if not now; at most 24 hours ahead.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>Who it is about; needed unless a refund names its purchase, or the event names a referral.</summary>
    public CustomerInput? Customer { get; init; }

    /// <summary>The click that brought the customer: herald_click from the address that he landed on.</summary>
    public string? Click { get; init; }

    /// <summary>The click that the first-party cookie herald_click held.</summary>
    public string? Cookie { get; init; }

    /// <summary>The code that the customer gave.</summary>
    public string? Code { get; init; }

    /// <summary>The referral that the company's system knows it belongs to.</summary>
    public ReferralId? Referral { get; init; }

    /// <summary>What it is worth, in minor units.</summary>
    public Money? Value { get; init; }

    /// <summary>The order that it belongs to.</summary>
    public string? Order { get; init; }

    /// <summary>For a refund: the id or order of the purchase that it returns.</summary>
    public string? RefundOf { get; init; }

    /// <summary>
    /// Up to 50 texts, numbers and truths by name, for conditions. For satisfaction: score, how likely the customer would recommend,
    /// 0 to 10.
    /// </summary>
    public IReadOnlyDictionary<string, JsonElement>? Properties { get; init; }

    public void Check(Faults faults)
    {
        faults.Text("id", Id, 128);
        if (Type is null || !EventTypes.IsName(Type))
            faults.Add("type",
                "signup, purchase, refund, subscription_started, subscription_ended or a name of your own in small letters is expected.",
                "invalid_event_type");
        faults.OptionalInstant("occurred_at", OccurredAt);
        Customer?.Check(faults);
        if (Customer is null && Referral is null && !(Type == EventTypes.Refund && RefundOf is not null))
            faults.Add("customer", "An external_id or an email is needed to tell whom it is about.", "customer_required");
        faults.OptionalText("click", Click, 64);
        faults.OptionalText("cookie", Cookie, 64);
        faults.OptionalText("code", Code, 64);
        faults.OptionalMoney("value", Value);
        faults.OptionalText("order", Order, 128);
        faults.OptionalText("refund_of", RefundOf, 128);
        if (Type == EventTypes.Refund && RefundOf is null)
            faults.Add("refund_of", "A refund names the id or order of its purchase.", "required");
        if (Type != EventTypes.Refund && RefundOf is not null)
            faults.Add("refund_of", "Only a refund returns something.", "field_not_taken");
        if (Type == EventTypes.Purchase && Value is null)
            faults.Add("value", "A purchase says what it is worth.", "required");
        NamedValues.Check(faults, "properties", Properties);
        if (Type == EventTypes.Satisfaction
            && (Properties?.TryGetValue(SatisfactionScore.Property, out var score) != true || SatisfactionScore.Of(score) is null))
        {
            faults.Add("properties.score",
                "How likely he would recommend is expected as a whole number from 0 to 10.", "satisfaction_score_invalid");
        }
    }
}
