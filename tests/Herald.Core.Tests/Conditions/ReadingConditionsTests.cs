using Herald.Core.Amounts;
using Herald.Core.Conditions;

namespace Herald.Core.Tests.Conditions;

public sealed class ReadingConditionsTests
{
    [Theory]
    [InlineData("event.value >= 50.00 USD and advocate.level >= 2", "event.value >= 50.00 USD and advocate.level >= 2")]
    [InlineData(
        "friend.email_domain != \"example.com\" and (account.name contains \"Acme\" or not advocate.attributes.vip is true)",
        "friend.email_domain != \"example.com\" and (account.name contains \"Acme\" or not advocate.attributes.vip is true)")]
    [InlineData("event.properties.plan in (\"pro\", \"team\")", "event.properties.plan in (\"pro\", \"team\")")]
    [InlineData("event.properties.plan NOT IN(\"pro\",\"team\")", "event.properties.plan not in (\"pro\", \"team\")")]
    [InlineData("referral.campaign is missing", "referral.campaign is missing")]
    [InlineData("referral.campaign Is Present", "referral.campaign is present")]
    [InlineData("event.type == \"purchase\"", "event.type = \"purchase\"")]
    [InlineData("event.occurred_at >= 2026-01-01", "event.occurred_at >= 2026-01-01")]
    [InlineData("event.occurred_at<2026-01-01T02:00:00+02:00", "event.occurred_at < 2026-01-01")]
    [InlineData("event.occurred_at > 2026-01-01T09:30:00.250Z", "event.occurred_at > 2026-01-01T09:30:00.25Z")]
    [InlineData("friend.has_email = true", "friend.has_email is true")]
    [InlineData("friend.has_email != TRUE", "friend.has_email != true")]
    [InlineData("friend.has_phone is FALSE", "friend.has_phone is false")]
    [InlineData("event.value = 50 USD", "event.value = 50.00 USD")]
    [InlineData("event.value = 500 JPY", "event.value = 500 JPY")]
    [InlineData("event.value <= -0.005 KWD", "event.value <= -0.005 KWD")]
    [InlineData("event.value in (5 USD, 7.5 USD)", "event.value in (5.00 USD, 7.50 USD)")]
    [InlineData("advocate.earned_points > 007.50", "advocate.earned_points > 7.5")]
    [InlineData("advocate.attributes.score > 0.00000001", "advocate.attributes.score > 0.00000001")]
    [InlineData("advocate.attributes.2nd-tier_A = -1", "advocate.attributes.2nd-tier_A = -1")]
    [InlineData("account.name STARTS   WITH \"A \\\"b\\\" \\\\ ü😀\"", "account.name starts with \"A \\\"b\\\" \\\\ ü😀\"")]
    [InlineData("account.name ends with \"\"", "account.name ends with \"\"")]
    [InlineData("((advocate.level = 1))\r\n\tor (advocate.level = 2)", "advocate.level = 1 or advocate.level = 2")]
    public void What_is_written_is_printed_in_canonical_form(string text, string canonical) => Read(text).ToString().ShouldBe(canonical);

    [Theory]
    [InlineData("{0} or {1} and {2}", "{0} or ({1} and {2})")]
    [InlineData("{0} and {1} or {2}", "({0} and {1}) or {2}")]
    [InlineData("not {0} and {1}", "(not {0}) and {1}")]
    [InlineData("not {0} or {1}", "(not {0}) or {1}")]
    [InlineData("not not {0}", "not (not ({0}))")]
    [InlineData("{0} or {1} or {2}", "({0} or {1}) or {2}")]
    [InlineData("{0} and {1} and {2}", "({0} and {1}) and {2}")]
    public void Without_parentheses_not_binds_before_and_and_and_before_or(string bare, string enclosed) =>
        Read(Fill(bare)).ShouldBe(Read(Fill(enclosed)));

    [Theory]
    [InlineData("{0} and ({1} or {2})")]
    [InlineData("({0} or {1}) and {2}")]
    [InlineData("not ({0} and {1})")]
    [InlineData("not ({0} or {1})")]
    [InlineData("{0} or ({1} or {2})")]
    [InlineData("{0} and ({1} and {2})")]
    public void Parentheses_that_matter_are_printed(string shape) => Read(Fill(shape)).ToString().ShouldBe(Fill(shape));

    [Fact]
    public void A_condition_is_a_tree_of_records()
    {
        var plan = FieldCatalogue.Families[1].Member("plan");
        Read("event.value >= 50.00 USD and not event.properties.plan in (\"pro\")").ShouldBe(new Condition.And(
            new Condition.Comparison(Known("event.value"), Operator.GreaterOrEqual, FieldValue.Of(new Money(5_000, Currency.Of("USD")))),
            new Condition.Not(new Condition.OneOf(plan, [FieldValue.Of("pro")]))));
    }

    [Theory]
    [InlineData("event.properties.plan in (\"a\", \"b\")", "event.properties.plan in (\"b\", \"a\")")]
    [InlineData("event.properties.plan in (\"a\")", "event.properties.plan in (\"a\", \"a\")")]
    [InlineData("event.properties.plan in (\"a\")", "event.properties.plan not in (\"a\")")]
    [InlineData("event.properties.plan not in (\"a\")", "not event.properties.plan in (\"a\")")]
    [InlineData("event.properties.Plan = 1", "event.properties.plan = 1")]
    [InlineData("event.properties.plan = 5", "event.properties.plan = 5 USD")]
    public void Different_questions_are_different_trees(string one, string other) => Read(one).ShouldNotBe(Read(other));

    internal static Condition Read(string text) =>
        Condition.Parse(text).Refused(out var refusal, out var condition) ? throw new ShouldAssertException(refusal.Message) : condition;

    private static Field Known(string name) => FieldCatalogue.TryFind(name, out var field) ? field : throw new ShouldAssertException(name);

    private static string Fill(string shape) =>
        string.Format(shape, "advocate.level = 1", "friend.has_email is true", "event.order is missing");
}
