using Herald.Core.Amounts;
using Herald.Core.Conditions;
using Herald.Core.Rewards;
using Herald.Core.Rewards.Words;

namespace Herald.Core.Tests.Rewards;

/// <summary>What was found for a condition is told in words, also where a verdict kept it long ago.</summary>
public sealed class FindingWordsTests
{
    private static readonly RuleReader Staff = RuleReader.Of("Gloria", "Kim", "points") with { Currency = Currency.Of("USD") };

    private static readonly ConditionFacts Facts = new()
    {
        ["event.value"] = FieldValue.Of(new Money(120_000, Currency.Of("USD"))),
        ["advocate.level"] = FieldValue.Of(2m),
        ["friend.company"] = FieldValue.Of("Acme"),
        ["friend.has_email"] = FieldValue.Of((bool?)true),
    };

    [Theory]
    [InlineData("event.value >= 1000 USD", "The purchase was worth $1,200; at least $1,000 is needed: met.")]
    [InlineData("not event.value >= 1000 USD", "The purchase was worth $1,200; not at least $1,000 is needed: not met.")]
    [InlineData("advocate.level = 3", "Gloria’s level was 2; 3 is needed: not met.")]
    [InlineData("friend.company in (\"Globex\", \"Acme\")", "Kim’s company was “Acme”; “Globex” or “Acme” is needed: met.")]
    [InlineData("friend.company not in (\"Globex\")", "Kim’s company was “Acme”; other than “Globex” is needed: met.")]
    [InlineData("friend.has_email is true", "Kim’s e-mail address was known; it must be known: met.")]
    [InlineData("referral.campaign is missing", "The campaign was not known; it must not be known: met.")]
    [InlineData("referral.campaign = \"spring\"", "The campaign was not known; “spring” is needed: not met.")]
    public void A_finding_is_told_in_words(string condition, string words)
    {
        Condition.Parse(condition).Refused(out _, out var asked).ShouldBeFalse();
        FindingWords.Of(asked!.Trace(Facts).Findings[0].Sentence, new Trigger.Event("purchase"), Staff).ShouldBe(words);
    }

    [Fact]
    public void A_reason_that_is_no_finding_stays_as_it_is() =>
        FindingWords.Of("The rule pays once for each advocate, and has.", new Trigger.Event("purchase"), Staff)
            .ShouldBe("The rule pays once for each advocate, and has.");
}
