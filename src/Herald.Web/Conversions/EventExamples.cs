using Herald.Core.Amounts;
using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Web.Platform;
using Herald.Web.Rewards;

namespace Herald.Web.Conversions;

/// <summary>Kim's first order, as the reference shows it.</summary>
internal static class EventExamples
{
    public static EventInput Input { get; } = new()
    {
        Id = "order-1001",
        Type = EventTypes.Purchase,
        OccurredAt = new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.Zero),
        Customer = new() { ExternalId = "c-77", Email = "kim@globex.example" },
        Click = ExampleId.Of<ClickId>().ToString(),
        Value = new Money(12_900, Currency.Of("USD")),
        Order = "1001",
    };

    public static EventAnswer Answer { get; } = new()
    {
        Event = ExampleId.Of<EventId>(),
        Id = "order-1001",
        Duplicate = false,
        Credit = new(
            ExampleId.Of<AdvocateId>(), ExampleId.Of<ReferralId>(), "click", "The conversion carries a click on the advocate's link."),
        Postings = [RuleExamples.Movement],
    };

    public static BatchAnswer Batch { get; } = new([BatchAnswer.Item.Of(Answer)]);
}
