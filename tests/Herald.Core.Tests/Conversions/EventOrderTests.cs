using Herald.Core.Conversions;

namespace Herald.Core.Tests.Conversions;

public sealed class EventOrderTests
{
    [Theory]
    [InlineData("purchase:b@2=1 signup:a@3", "b a")] // by instant first
    [InlineData("refund:p@1 subscription_ended:e@1 login:l@1 purchase:p@1=1 subscription_started:t@1 signup:s@1", "s t p l e refund")]
    [InlineData("purchase:o2@1=1 purchase:o1@1=1 purchase:O3@1=1", "O3 o1 o2")] // then by the company's id, letter by letter
    public void Events_are_ordered_by_their_happening_then_by_what_makes_sense(string facts, string order)
    {
        var events = Reported.All(facts);

        foreach (var arrived in new[] { events, [.. events.Reverse()] })
        {
            string.Join(' ', arrived.Order(EventOrder.Instance)
                .Select(static reported => reported.Type == EventTypes.Refund ? "refund" : reported.ExternalId))
                .ShouldBe(order);
        }
    }

    [Theory]
    [InlineData("purchase", true)]
    [InlineData("trial.started_2", true)]
    [InlineData("Purchase", false)]
    [InlineData("2nd", false)]
    [InlineData("_x", false)]
    [InlineData("käufe", false)]
    [InlineData("a b", false)]
    [InlineData("", false)]
    public void A_type_is_named_in_small_letters(string name, bool isName) => EventTypes.IsName(name).ShouldBe(isName);

    [Fact]
    public void A_types_name_has_at_most_64_letters()
    {
        EventTypes.IsName(new string('a', 64)).ShouldBeTrue();
        EventTypes.IsName(new string('a', 65)).ShouldBeFalse();
    }
}
