using Herald.Core.Conditions;
using Herald.Web.Audiences.Console;

namespace Herald.Web.Tests.Audiences;

public sealed class ConditionRowsTests
{
    [Theory]
    [InlineData("advocate.level >= 2", "advocate.level|>=|2")]
    [InlineData("advocate.locale starts with \"de\" and did.referral_won = 0", "advocate.locale|starts with|de", "did.referral_won|=|0")]
    [InlineData("audience.pros is true or account.name is missing", "audience.pros|is true|", "account.name|is missing|")]
    [InlineData("advocate.attributes.plan in (\"pro\", \"team\")", "advocate.attributes.plan|in|pro, team")]
    [InlineData("advocate.attributes.plan in (\"a, b\")", "advocate.attributes.plan|in|\"a, b\"")]
    [InlineData("advocate.attributes.seats = 3", "advocate.attributes.seats|=|3")]
    [InlineData("advocate.attributes.seats = \"3\"", "advocate.attributes.seats|=|\"3\"")]
    [InlineData("advocate.attributes.seats contains \"3\"", "advocate.attributes.seats|contains|3")]
    [InlineData("advocate.attributes.day = \"2026-01-01\"", "advocate.attributes.day|=|2026-01-01")]
    [InlineData("advocate.attributes.vip is false", "advocate.attributes.vip|is false|")]
    [InlineData("advocate.attributes.seats not in (1, 2)", "advocate.attributes.seats|not in|1, 2")]
    [InlineData("account.name = \"\"", "account.name|=|\"\"")]
    [InlineData("account.name = \" x\"", "account.name|=|\" x\"")]
    [InlineData("account.name = \"say \\\"hi\\\"\"", "account.name|=|say \"hi\"")]
    [InlineData("did.joined.first_at < 2026-01-01", "did.joined.first_at|<|2026-01-01")]
    public void What_is_joined_by_one_word_is_rows_and_comes_back_the_same(string text, params string[] rows)
    {
        var condition = Condition.Parse(text).Value!;
        var (found, any, whyNot) = ConditionRows.Of(condition);
        whyNot.ShouldBeNull();
        found.Select(static row => $"{row.Field}|{row.Operator}|{row.Value}").ShouldBe(rows);
        Condition.Parse(RowText.Of(found, any)).Value.ShouldBe(condition);
    }

    [Theory]
    [InlineData("not advocate.level = 1", "It uses not, which rows do not have.")]
    [InlineData(
        "advocate.level = 1 and (advocate.level = 2 or advocate.level = 3)",
        "It joins some by and, others by or; rows are joined by one of them.")]
    [InlineData(
        "advocate.level = 1 and advocate.level = 2 or advocate.level = 3",
        "It joins some by and, others by or; rows are joined by one of them.")]
    public void What_is_deeper_stays_text_and_says_why(string text, string whyNot) =>
        ConditionRows.Of(Condition.Parse(text).Value!).WhyNot.ShouldBe(whyNot);

    [Fact]
    public void What_the_dice_write_comes_back_the_same_wherever_it_is_rows()
    {
        var made = new MadeUpConditions(new Random(42));
        var rows = 0;
        for (var at = 0; at < 2_000; at++)
        {
            var tree = made.Tree(at % 3);
            if (Condition.Parse(tree.ToString()).Refused(out _, out var condition))
                continue;
            var (found, any, whyNot) = ConditionRows.Of(condition);
            if (whyNot is not null)
                continue;
            Condition.Parse(RowText.Of(found, any)).Value.ShouldBe(condition);
            rows++;
        }

        rows.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void What_is_not_complete_yet_becomes_text_too()
    {
        ConditionRow[] rows = [new("advocate.level", ">=", null), new("account.name", "contains", "Ac\"me")];
        RowText.Of(rows, any: true).ShouldBe("advocate.level >= or account.name contains \"Ac\\\"me\"");
    }
}
