using Herald.Core.Conditions;

namespace Herald.Core.Tests.Conditions;

public sealed class RefusedConditionsTests
{
    [Theory]
    [InlineData("", "The condition is empty: write one such as event.value >= 50.00 USD, or leave it out so that the rule always applies.")]
    [InlineData(
        " \n ",
        "The condition is empty: write one such as event.value >= 50.00 USD, or leave it out so that the rule always applies.")]
    [InlineData("advocate.levle >= 2", "Unknown field 'advocate.levle' at column 1; did you mean 'advocate.level'?")]
    [InlineData("not Advocate.Level >= 2", "Unknown field 'Advocate.Level' at column 5; did you mean 'advocate.level'?")]
    [InlineData("level >= 2", "Unknown field 'level' at column 1; did you mean 'advocate.level'?")]
    [InlineData(
        "advocate.attribute.vip is true",
        "Unknown field 'advocate.attribute.vip' at column 1; did you mean 'advocate.attributes.vip'?")]
    [InlineData(
        "weather = 2",
        "Unknown field 'weather' at column 1; fields begin with advocate., account., did., audience., badge., challenge., friend., "
        + "event. or referral.")]
    [InlineData("event.properties = 2", "'event.properties' at column 1 lacks a name: write event.properties.vip, for instance.")]
    [InlineData(
        "event.properties.größe = 2",
        "'event.properties.größe' at column 1 has a name that is not 1 to 64 letters a to z, digits, _ and -.")]
    [InlineData(
        "advocate.level",
        "Expected =, !=, <, <=, >, >=, in, not in, is missing or is present after advocate.level, found the end at column 15.")]
    [InlineData(
        "friend.has_email and",
        "Expected is true, is false, is missing or is present after friend.has_email, found 'and' at column 18.")]
    [InlineData("advocate.level >= 2 and", "Expected a field, not or '(', found the end at column 24.")]
    [InlineData("advocate.level >= 2)", "Expected and, or or the end, found ')' at column 20.")]
    [InlineData("(advocate.level >= 2", "Expected and, or or the ')' of the '(' at column 1, found the end at column 21.")]
    [InlineData(
        "advocate.level >= 2 friend.has_email is true",
        "Expected a currency, and, or or the end after a number, found 'friend.has_email' at column 21: write currencies as ISO "
        + "4217 does, USD.")]
    [InlineData(
        "advocate.level >=\n  \"two\"",
        "advocate.level is a number: compare it with a number such as 3, not with \"two\" at line 2, column 3.")]
    public void The_first_mistake_is_named_with_its_place_and_the_way_out(string text, string sentence) => Refused(text, sentence);

    [Theory]
    [InlineData("event.value >= 50", "event.value is money: compare it with an amount such as 50.00 USD, not with 50 at column 16.")]
    [InlineData(
        "event.value in (5 USD, 50)",
        "event.value is money: compare it with an amount such as 50.00 USD, not with 50 at column 24.")]
    [InlineData(
        "advocate.level = 2 USD",
        "advocate.level is a number: compare it with a number such as 3, not with 2.00 USD at column 18.")]
    [InlineData(
        "event.type = true",
        "event.type is text: compare it with text in double quotes such as \"pro\", not with true at column 14.")]
    [InlineData("friend.has_email = 1", "friend.has_email is true or false: compare it with true or false, not with 1 at column 20.")]
    [InlineData("event.type = purchase", "Expected a value, found 'purchase' at column 14: put text in double quotes, as in \"purchase\".")]
    [InlineData("event.value = event.value", "Expected an amount such as 50.00 USD, found 'event.value' at column 15.")]
    [InlineData("event.properties.a =", "Expected a value such as \"pro\", 3, 50.00 USD, 2026-01-01 or true, found the end at column 21.")]
    [InlineData(
        "event.type < \"a\"",
        "'<' at column 12 does not suit event.type, which is text: use =, !=, in, not in, contains, starts with, ends with, is "
        + "missing or is present.")]
    [InlineData(
        "event.properties.plan contains 5",
        "'contains' at column 23 does not suit 5, which is a number: use =, !=, <, <=, >, >=, in, not in, is missing or is present.")]
    [InlineData(
        "event.occurred_at = 2026-01-01",
        "'=' at column 19 does not suit event.occurred_at, which is a date: "
        + "use <, <=, >, >=, is missing or is present, as in >= 2026-01-01 and < 2026-01-02 for one day.")]
    [InlineData(
        "event.properties.flag in (true)",
        "'in' at column 23 does not suit true, which is true or false: use is true, is false, is missing or is present.")]
    [InlineData(
        "advocate.level is true",
        "'is true' at column 16 does not suit advocate.level, which is a number: use =, !=, <, <=, >, >=, in, not in, is missing "
        + "or is present.")]
    [InlineData("event.order is not missing", "Expected missing, present, true or false after is, found 'not' at column 16.")]
    [InlineData("event.order starts \"a\"", "Expected with, found \"a\" at column 20.")]
    [InlineData("event.order not \"a\"", "Expected in, found \"a\" at column 17.")]
    [InlineData("event.order in \"a\"", "Expected '(' and a list, found \"a\" at column 16.")]
    [InlineData("event.order in ()", "Expected text in double quotes such as \"pro\", found ')' at column 17.")]
    [InlineData("event.order in (\"a\" \"b\")", "Expected ',' or ')' in the list, found \"b\" at column 21.")]
    [InlineData(
        "event.value not in (5 USD, 5 EUR)",
        "The list begins with 5.00 USD and cannot have 5.00 EUR at column 28: keep to one type and one currency, and join lists by or.")]
    public void A_value_or_operator_that_does_not_suit_the_field_is_named(string text, string sentence) => Refused(text, sentence);

    [Theory]
    [InlineData("event.type = \"abc", "The text that begins at column 14 has no end: close it with a double quote.")]
    [InlineData("event.type = \"abc\\", "The text that begins at column 14 has no end: close it with a double quote.")]
    [InlineData(
        "event.type = \"a\\n\"",
        "Unknown escape at column 16: write \\\" for a double quote and \\\\ for a backslash within text.")]
    [InlineData(
        "event.type = \"a\nb\"",
        "Text cannot hold the control character U+000A at line 1, column 16: keep it to one line of visible characters.")]
    [InlineData("event.type = 'abc'", "Cannot read ''' at column 14: put text in straight double quotes.")]
    [InlineData("event.type = “abc”", "Cannot read '“' at column 14: put text in straight double quotes.")]
    [InlineData("advocate.level = 1 && advocate.level = 2", "Cannot read '&' at column 20: write and.")]
    [InlineData("!advocate.level = 1", "Cannot read '!' at column 1: write not, or != to compare.")]
    [InlineData(
        "\u0000",
        "Cannot read the control character U+0000 at column 1: put text in double quotes, and join comparisons by and, or and not.")]
    [InlineData("😀", "Cannot read '😀' at column 1: put text in double quotes, and join comparisons by and, or and not.")]
    [InlineData(
        "foo = 'a'",
        "Unknown field 'foo' at column 1; fields begin with advocate., account., did., audience., badge., challenge., friend., "
        + "event. or referral.")]
    public void What_cannot_be_read_is_shown(string text, string sentence) => Refused(text, sentence);

    [Theory]
    [InlineData("event.value >= 50.005 USD", "The amount at column 16 is too fine: USD has 2 digits after the point, as in 50.00 USD.")]
    [InlineData("event.value >= 50.0 JPY", "The amount at column 16 is too fine: JPY has 0 digits after the point, as in 5000 JPY.")]
    [InlineData("event.value >= 100000000000.01 USD", "The amount at column 16 is too large: it may be 100000000000.00 USD at most.")]
    [InlineData(
        "event.value >= 50 usd",
        "Expected a currency, and, or or the end after a number, found 'usd' at column 19: write currencies as ISO 4217 does, USD.")]
    [InlineData(
        "event.value >= 50.00USD",
        "'50.00USD' at column 16 is no number, amount or date: write 50, 50.00 USD, 2026-01-01 or 2026-01-01T09:30:00Z.")]
    [InlineData("advocate.level = 1234567890.123456", "The number 1234567890.123456 at column 18 has more than 15 digits: round it.")]
    [InlineData(
        "advocate.level = 1.",
        "'1.' at column 18 is no number, amount or date: write 50, 50.00 USD, 2026-01-01 or 2026-01-01T09:30:00Z.")]
    [InlineData(
        "event.occurred_at > 2026-02-30",
        "No calendar has the date '2026-02-30' at column 21: write year-month-day, as in 2026-01-31, or 2026-01-31T09:30:00Z.")]
    [InlineData(
        "event.occurred_at > 2026-01-01T25:00:00Z",
        "No calendar has the date '2026-01-01T25:00:00Z' at column 21: write year-month-day, as in 2026-01-31, or 2026-01-31T09:30:00Z.")]
    [InlineData(
        "event.occurred_at > 0001-01-01T00:00:00+14:00",
        "No calendar has the date '0001-01-01T00:00:00+14:00' at column 21: write year-month-day, as in 2026-01-31, or "
        + "2026-01-31T09:30:00Z.")]
    [InlineData(
        "event.occurred_at > 2026-01-01T09:30:00",
        "'2026-01-01T09:30:00' at column 21 is no number, amount or date: write 50, 50.00 USD, 2026-01-01 or 2026-01-01T09:30:00Z.")]
    public void A_number_that_does_not_fit_is_explained(string text, string sentence) => Refused(text, sentence);

    internal static void Refused(string text, string sentence)
    {
        Condition.Parse(text).Refused(out var refusal, out _).ShouldBeTrue();
        refusal!.Code.ShouldBe("condition_invalid");
        refusal.Message.ShouldBe(sentence);
    }

    [Theory]
    [InlineData("event.value >= 50.001 USD", 15)]
    [InlineData("event.type = \"purchase\"\nand advocate.levle >= 2", 28)]
    [InlineData("advocate.level >=", 17)]
    [InlineData("", null)]
    public void The_place_of_a_mistake_is_told_as_a_number_too(string text, int? place) =>
        Condition.Parse(text).Refusal.ShouldNotBeNull().Place.ShouldBe(place);
}
