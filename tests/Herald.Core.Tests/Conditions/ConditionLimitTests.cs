using Herald.Core.Conditions;
using static Herald.Core.Tests.Conditions.ReadingConditionsTests;
using static Herald.Core.Tests.Conditions.RefusedConditionsTests;

namespace Herald.Core.Tests.Conditions;

public sealed class ConditionLimitTests
{
    private const string Short = "advocate.level=1";

    [Fact]
    public void Text_of_2000_characters_is_read_and_one_more_refused()
    {
        Read(Short.PadRight(Condition.TextLengthMax));
        Refused(Short.PadRight(Condition.TextLengthMax + 1), TooLong(2_001));
        Refused(new string('(', 100_000), TooLong(100_000));
    }

    [Fact]
    public void Spaces_that_the_writer_left_out_count_so_that_the_printed_text_can_be_read()
    {
        var text = $"event.order in({string.Join(',', Enumerable.Repeat("\"1234567890123456\"", 100))})";
        text.Length.ShouldBeLessThan(Condition.TextLengthMax);
        Refused(text, TooLong(2_015));
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("not ", "")]
    public void Nesting_is_read_32_deep_and_no_deeper(string open, string close)
    {
        Read(Nested(Condition.DepthMax));
        var column = (open.Length * Condition.DepthMax) + 1;
        Refused(Nested(Condition.DepthMax + 1), $"Parentheses and not stand more than 32 deep at column {column}: write it flatter.");

        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + Short + string.Concat(Enumerable.Repeat(close, depth));
    }

    [Fact]
    public void Parentheses_beside_each_other_are_not_deep() => Read(string.Join(" or ", Enumerable.Repeat($"({Short})", 80)));

    [Fact]
    public void A_hundred_terms_are_read_and_one_more_refused()
    {
        Read(Terms(Condition.TermsMax));
        Refused(Terms(Condition.TermsMax + 1), "More than 100 comparisons at column 1801: split the condition.");

        static string Terms(int count) => string.Join("or ", Enumerable.Repeat("event.type=\"a\" ", count));
    }

    [Fact]
    public void A_list_of_a_hundred_values_is_read_and_one_more_refused()
    {
        Read($"event.order in ({string.Join(", ", Enumerable.Repeat("\"a\"", Condition.ListMax))})");
        Refused(
            $"event.order in ({string.Join(", ", Enumerable.Repeat("\"a\"", Condition.ListMax + 1))})",
            "The list has more than 100 values at column 517: keep it as an attribute of the advocate and ask for that.");
    }

    [Fact]
    public void A_name_within_a_family_has_64_characters_at_most()
    {
        var longest = new string('a', FieldFamily.NameLengthMax);
        Read($"event.properties.{longest} = 1");
        Condition.Parse($"event.properties.{longest}a = 1").Refused(out var refusal, out _).ShouldBeTrue();
        refusal!.Message.ShouldEndWith("has a name that is not 1 to 64 letters a to z, digits, _ and -.");
    }

    [Fact]
    public void The_largest_amounts_and_numbers_are_read()
    {
        Read("event.value <= 100000000000.00 USD").ToString().ShouldBe("event.value <= 100000000000.00 USD");
        Read("advocate.earned_points <= -999999999999999").ToString().ShouldBe("advocate.earned_points <= -999999999999999");
    }

    private static string TooLong(int length) =>
        $"The condition is {length} characters long, spaces between its parts included, and 2000 are allowed: split it.";
}
