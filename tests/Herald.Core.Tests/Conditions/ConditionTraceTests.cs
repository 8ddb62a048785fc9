using Herald.Core.Amounts;
using Herald.Core.Conditions;
using static Herald.Core.Tests.Conditions.ReadingConditionsTests;

namespace Herald.Core.Tests.Conditions;

public sealed class ConditionTraceTests
{
    private static readonly ConditionFacts Facts = new()
    {
        ["advocate.level"] = FieldValue.Of(2m),
        ["advocate.attributes.vip"] = FieldValue.Of(true),
        ["event.value"] = FieldValue.Of(new Money(4_900, Currency.Of("USD"))),
        ["event.properties.plan"] = FieldValue.Of("basic"),
        ["event.properties.note"] = FieldValue.Of(new string('a', 98) + "😀😀"),
    };

    [Theory]
    [InlineData("event.value >= 50.00 USD", "event.value was 49.00 USD, needed >= 50.00 USD: no")]
    [InlineData("event.value >= 49 USD", "event.value was 49.00 USD, needed >= 49.00 USD: yes")]
    [InlineData("event.properties.plan in (\"pro\", \"team\")", "event.properties.plan was \"basic\", needed in (\"pro\", \"team\"): no")]
    [InlineData("event.properties.plan not in (\"pro\")", "event.properties.plan was \"basic\", needed not in (\"pro\"): yes")]
    [InlineData("referral.campaign = \"spring\"", "referral.campaign was missing, needed = \"spring\": no")]
    [InlineData("referral.campaign is missing", "referral.campaign was missing, needed missing: yes")]
    [InlineData("referral.campaign is present", "referral.campaign was missing, needed present: no")]
    [InlineData("advocate.attributes.vip is true", "advocate.attributes.vip was true, needed true: yes")]
    [InlineData("not advocate.attributes.vip is true", "advocate.attributes.vip was true, needed not true: no")]
    [InlineData("not (not advocate.attributes.vip is true)", "advocate.attributes.vip was true, needed true: yes")]
    [InlineData("not event.value >= 50.00 USD", "event.value was 49.00 USD, needed not >= 50.00 USD: yes")]
    public void A_finding_reads_as_a_sentence(string text, string sentence) =>
        Read(text).Trace(Facts).Findings.Select(finding => finding.Sentence).ShouldBe([sentence]);

    [Fact]
    public void Every_term_is_traced_in_the_order_of_the_text_though_the_verdict_stands_earlier()
    {
        const string text = "advocate.level >= 3 and event.value > 1 USD or not (advocate.level = 2 and friend.has_phone is true)";
        var trace = Read(text).Trace(Facts);
        trace.Holds.ShouldBeTrue();
        trace.Findings.Select(finding => finding.ToString()).ShouldBe(
        [
            "advocate.level was 2, needed >= 3: no",
            "event.value was 49.00 USD, needed > 1.00 USD: yes",
            "advocate.level was 2, needed not = 2: no",
            "friend.has_phone was missing, needed not true: yes",
        ]);
    }

    [Fact]
    public void A_long_text_is_cut_between_characters() =>
        Read("event.properties.note is present").Trace(Facts).Findings[0].Sentence
            .ShouldBe($"event.properties.note was \"{new string('a', 98)}…, needed present: yes");
}
