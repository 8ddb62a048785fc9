using Herald.Core.Amounts;
using Herald.Core.Conditions;
using static Herald.Core.Tests.Conditions.ReadingConditionsTests;

namespace Herald.Core.Tests.Conditions;

public sealed class ConditionVerdictTests
{
    private static readonly ConditionFacts Facts = new()
    {
        ["advocate.level"] = FieldValue.Of(2m),
        ["advocate.joined_at"] = FieldValue.Of(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        ["advocate.attributes.vip"] = FieldValue.Of(true),
        ["advocate.attributes.seats"] = FieldValue.Of(12.5m),
        ["account.name"] = FieldValue.Of("ACME Größe GmbH"),
        ["friend.has_email"] = FieldValue.Of(false),
        ["event.value"] = FieldValue.Of(new Money(5_000, Currency.Of("USD"))),
        ["event.properties.plan"] = FieldValue.Of("Pro"),
        ["event.properties.not a name"] = FieldValue.Of("ignored"),
        ["referral.channel"] = FieldValue.Of(""),
    };

    [Theory]
    [InlineData("advocate.level = 2.0", true)]
    [InlineData("advocate.level != 2", false)]
    [InlineData("advocate.level < 2", false)]
    [InlineData("advocate.level <= 2", true)]
    [InlineData("advocate.level > 1.99", true)]
    [InlineData("advocate.level >= 2.01", false)]
    [InlineData("advocate.level in (1, 2, 3)", true)]
    [InlineData("advocate.level not in (1, 3)", true)]
    [InlineData("advocate.level not in (1, 2)", false)]
    [InlineData("event.value >= 50.00 USD", true)]
    [InlineData("event.value > 50.00 USD", false)]
    [InlineData("event.value not in (49.99 USD, 50.01 USD)", true)]
    [InlineData("advocate.joined_at >= 2026-01-01", true)]
    [InlineData("advocate.joined_at < 2026-01-01T00:30:00+01:00", false)]
    [InlineData("advocate.joined_at < 2026-01-01T00:00:00.0000001Z", true)]
    [InlineData("friend.has_email is false", true)]
    [InlineData("friend.has_email != false", false)]
    public void Values_are_compared_by_their_type(string text, bool holds) => Read(text).Holds(Facts).ShouldBe(holds);

    [Theory]
    [InlineData("event.properties.plan = \"pRO\"", true)]
    [InlineData("event.properties.plan != \"PRO\"", false)]
    [InlineData("event.properties.plan in (\"team\", \"pro\")", true)]
    [InlineData("account.name contains \"acme\"", true)]
    [InlineData("account.name contains \"GRÖSSE\"", false)]
    [InlineData("account.name contains \"GRÖßE\"", true)]
    [InlineData("account.name contains \"\"", true)]
    [InlineData("account.name starts with \"acme \"", true)]
    [InlineData("account.name starts with \"gmbh\"", false)]
    [InlineData("account.name ends with \"gmbh\"", true)]
    [InlineData("account.name ends with \"acme\"", false)]
    [InlineData("referral.channel = \"\"", true)]
    [InlineData("referral.channel is present", true)]
    public void Text_is_compared_without_regard_to_case(string text, bool holds) => Read(text).Holds(Facts).ShouldBe(holds);

    [Theory]
    [InlineData(
        "event.order {0}",
        "= \"a\"", "!= \"a\"", "in (\"a\")", "not in (\"a\")", "contains \"\"", "starts with \"\"", "ends with \"\"")]
    [InlineData("advocate.referrals_won {0}", "= 0", "!= 0", "< 1", "<= 1", "> -1", ">= 0", "in (0)", "not in (0)")]
    [InlineData("advocate.attributes.unheard {0}", "is true", "is false", "!= true", "< 2026-01-01", "> 1.00 USD", "= 1", "= \"\"")]
    [InlineData("friend.has_phone {0}", "is true", "is false", "!= true", "= false")]
    [InlineData("referral.submitted_at {0}", "< 2026-01-01", ">= 2026-01-01")]
    public void A_comparison_with_what_is_missing_is_false_and_not_of_it_true(string field, params string[] requirements)
    {
        foreach (var requirement in requirements)
            BothFalse(string.Format(field, requirement));
        Read(string.Format(field, "is missing")).Holds(Facts).ShouldBeTrue();
        Read(string.Format(field, "is present")).Holds(Facts).ShouldBeFalse();
    }

    [Theory]
    [InlineData(
        "advocate.attributes.vip {0}",
        "= 1", "!= 1", "= \"true\"", "!= \"true\"", "not in (\"true\")", "> 1.00 USD", "< 2026-01-01")]
    [InlineData(
        "advocate.attributes.seats {0}",
        "= \"12.5\"", "!= \"12.5\"", "= 12.50 USD", "!= 12.50 USD", "is true", "not in (12.50 USD)")]
    [InlineData("event.properties.plan {0}", "is true", "!= 1", "< 2026-01-01", ">= 2026-01-01", "not in (1, 2)")]
    [InlineData("event.value {0}", "= 50.00 EUR", "!= 50.00 EUR", "> 1.00 EUR", "< 99.00 EUR", "in (50.00 EUR)", "not in (50.00 EUR)")]
    public void A_comparison_with_another_type_or_currency_is_false_and_not_of_it_true(string field, params string[] requirements)
    {
        foreach (var requirement in requirements)
            BothFalse(string.Format(field, requirement));
        Read(string.Format(field, "is present")).Holds(Facts).ShouldBeTrue();
    }

    [Theory]
    [InlineData("advocate.level = 1 or advocate.level = 2 and friend.has_email is false", true)]
    [InlineData("advocate.level = 2 or advocate.level = 2 and friend.has_email is true", true)]
    [InlineData("(advocate.level = 2 or advocate.level = 2) and friend.has_email is true", false)]
    [InlineData("not advocate.level = 1 and advocate.level = 2", true)]
    [InlineData("not (advocate.level = 1 or advocate.level = 2)", false)]
    [InlineData("not not advocate.level = 2", true)]
    public void And_or_and_not_join_verdicts(string text, bool holds) => Read(text).Holds(Facts).ShouldBe(holds);

    [Fact]
    public void A_tree_built_by_code_whose_types_do_not_fit_is_false()
    {
        FieldCatalogue.TryFind("advocate.level", out var level).ShouldBeTrue();
        new Condition.Comparison(level, Operator.Contains, FieldValue.Of(2m)).Holds(Facts).ShouldBeFalse();
        new Condition.Comparison(level, Operator.Equal, FieldValue.Missing.Only).Holds(new()).ShouldBeFalse();
    }

    [Fact]
    public void Facts_of_a_field_that_does_not_exist_are_a_fault_of_the_program() =>
        Should.Throw<ArgumentException>(() => new ConditionFacts { ["advocate.levle"] = FieldValue.Of(2m) });

    [Fact]
    public void What_is_null_is_missing()
    {
        FieldValue.Of((decimal?)null).ShouldBe(FieldValue.Missing.Only);
        FieldValue.Of((string?)null).ShouldBe(FieldValue.Missing.Only);
        FieldValue.Of((bool?)null).ShouldBe(FieldValue.Missing.Only);
        FieldValue.Of((Money?)null).ShouldBe(FieldValue.Missing.Only);
        FieldValue.Of((DateTimeOffset?)null).ShouldBe(FieldValue.Missing.Only);
    }

    private static void BothFalse(string text)
    {
        Read(text).Holds(Facts).ShouldBeFalse(text);
        Read("not " + text).Holds(Facts).ShouldBeTrue("not " + text);
    }
}
