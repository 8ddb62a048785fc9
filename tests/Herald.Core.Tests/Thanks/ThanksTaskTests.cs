using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Thanks;

namespace Herald.Core.Tests.Thanks;

public sealed class ThanksTaskTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly March = new(2026, 3, 1);

    [Theory]
    [InlineData(ThanksKind.Note, "InHand Open Sent Delivered", "Delivered")]
    [InlineData(ThanksKind.Message, "InHand Sent", "Delivered")]
    [InlineData(ThanksKind.Package, "Delivered", "Delivered")]
    [InlineData(ThanksKind.Package, "Sent Dropped", "Dropped")]
    [InlineData(ThanksKind.Note, "Sent Sent", "Sent")]
    public void Steps_that_lead_on(ThanksKind kind, string steps, string end)
    {
        var task = Task(kind);
        foreach (var step in steps.Split(' '))
            task.Step(Enum.Parse<ThanksState>(step), "Came back", "Kim", Now).Refusal.ShouldBeNull(step);

        task.State.ShouldBe(Enum.Parse<ThanksState>(end));
        (task.EndedAt is not null).ShouldBe(task.HasEnded);
    }

    [Theory]
    [InlineData("Sent", "Open")]
    [InlineData("Sent", "InHand")]
    [InlineData("Delivered", "Dropped")]
    [InlineData("Dropped", "Open")]
    public void Steps_that_lead_back_are_refused(string from, string to)
    {
        var task = Task(ThanksKind.Note);
        task.Step(Enum.Parse<ThanksState>(from), "Why", "Kim", Now).Refusal.ShouldBeNull();

        task.Step(Enum.Parse<ThanksState>(to), "Why", "Kim", Now).Refusal!.Code.ShouldBe("thanks_step");
    }

    [Fact]
    public void What_is_dropped_before_it_was_sent_cost_nothing_and_later_it_did()
    {
        var (unsent, sent) = (Task(ThanksKind.Package), Task(ThanksKind.Package));
        unsent.Spend(500, March);
        sent.Spend(500, March);
        sent.Step(ThanksState.Sent, null, "Kim", Now);

        unsent.Step(ThanksState.Dropped, "Why", null, Now);
        sent.Step(ThanksState.Dropped, "Came back", null, Now);

        (unsent.Cost, unsent.CostMonth).ShouldBe((0L, (DateOnly?)null));
        (sent.Cost, sent.CostMonth).ShouldBe((500L, (DateOnly?)March));
    }

    [Theory]
    [InlineData(0, 1_000, true)]
    [InlineData(600, 400, true)]
    [InlineData(600, 401, false)]
    [InlineData(1_200, 0, true)]
    public void A_budget_takes_what_fits(long others, long cost, bool fits)
    {
        var budget = new ThanksBudget { ProgramId = new(Guid.Empty), Amount = 1_000, SetAt = Now };

        (budget.Check(others, cost, Currency.Of("USD")) is null).ShouldBe(fits);
    }

    [Fact]
    public void An_address_that_has_served_is_forgotten_and_what_was_said_is_not()
    {
        var address = new ThanksAddress { ProgramId = new(Guid.Empty), ThanksId = new(Guid.Empty), AskedBy = "Kim", AskedAt = Now };
        address.Say("Calle Mayor 5", Now);

        address.Forget(Now);

        (address.Text, address.Answer, address.ForgottenAt).ShouldBe((null, AddressAnswer.Given, Now));
    }

    private static ThanksTask Task(ThanksKind kind) => new()
    {
        ProgramId = new(Guid.Empty),
        Id = new(Guid.Empty),
        AdvocateId = new AdvocateId(Guid.Empty),
        Cause = ThanksCause.ByHand,
        CauseKey = "hand",
        Reason = "A talk",
        AroseAt = Now,
        MadeAt = Now,
        Kind = kind,
        Text = "Thank you.",
        DueOn = March,
    };
}
