using Herald.Core.Asks;
using Herald.Core.Ids;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Asks;

public sealed class AskBudgetTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(5, 4, 1, null)]
    [InlineData(5, 5, 0, "ask_budget_used")]
    [InlineData(3, 5, 0, "ask_budget_used")]
    [InlineData(0, 0, 0, "ask_budget_used")]
    public void Nobody_is_asked_more_than_the_program_allows(int perWeek, int used, int left, string? code)
    {
        var budget = new AskBudget(perWeek, used);

        budget.Left.ShouldBe(left);
        budget.Obstacle(null, Today)?.Code.ShouldBe(code);
        (budget.Obstacle(null, Today) is null).ShouldBe(code is null);
    }

    [Theory]
    [InlineData(null, "respite_holds")]
    [InlineData(0, "respite_holds")]
    [InlineData(9, "respite_holds")]
    [InlineData(-1, null)]
    public void Who_is_left_in_peace_is_not_asked_until_the_day_is_over(int? days, string? code)
    {
        var respite = new Respite
        {
            ProgramId = Numbered.Of<ProgramId>(1),
            AdvocateId = Numbered.Advocate(1),
            Until = days is { } count ? Today.AddDays(count) : null,
            Reason = "A complaint is open",
            SetBy = "Kim",
            SetAt = default,
        };

        var obstacle = new AskBudget(5, 0).Obstacle(respite, Today);

        obstacle?.Code.ShouldBe(code);
        (obstacle is null).ShouldBe(code is null);
        (obstacle is null || obstacle.Message.Contains("A complaint is open", StringComparison.Ordinal)).ShouldBeTrue();
    }
}
