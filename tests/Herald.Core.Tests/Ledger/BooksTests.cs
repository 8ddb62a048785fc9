using Herald.Core.Amounts;
using Herald.Core.Ledger;

namespace Herald.Core.Tests.Ledger;

public sealed class BooksTests
{
    private static readonly Parts Full = new() { Issued = -100, Pending = 40, Available = 35, Held = 20, Spent = 5 };
    private static readonly Parts Owing = new() { Issued = -20, Pending = 20, Held = 30, Debt = -30 };

    public static TheoryData<Parts, long, bool, Parts> Earnings => new()
    {
        { default, 10, true, new Parts { Issued = -10, Pending = 10 } },
        { default, 10, false, new Parts { Issued = -10, Available = 10 } },
        { Owing, 10, true, new Parts { Issued = -10, Pending = 10 } },
        { Owing, 10, false, new Parts { Issued = -10, Debt = 10 } },
        { Owing, 30, false, new Parts { Issued = -30, Debt = 30 } },
        { Owing, 50, false, new Parts { Issued = -50, Available = 20, Debt = 30 } },
    };

    public static TheoryData<Parts, long, long, Parts> TakeBacks => new()
    {
        { Full, 40, 40, new Parts { Issued = 40, Pending = -40 } },
        { Full, 30, 0, new Parts { Issued = 30, Available = -30 } },
        { Full, 50, 10, new Parts { Issued = 50, Pending = -10, Available = -35, Debt = -5 } },
        { Full, 100, 40, new Parts { Issued = 100, Pending = -40, Available = -35, Debt = -25 } },
        { Owing, 20, 20, new Parts { Issued = 20, Pending = -20 } },
        { Owing, 20, 0, new Parts { Issued = 20, Debt = -20 } },
    };

    [Theory, MemberData(nameof(Earnings))]
    public void What_is_earned_repays_a_debt_once_it_is_available(Parts wallet, long amount, bool pending, Parts moves) =>
        Books.Earn(Requests.Wallet(wallet), amount, pending).Value.ShouldBe(moves);

    [Theory, MemberData(nameof(TakeBacks))]
    public void What_is_taken_back_comes_from_pending_then_available_and_the_rest_is_owed(
        Parts wallet, long amount, long fromPending, Parts moves) =>
        Books.TakeBack(Requests.Wallet(wallet), amount, fromPending).Value.ShouldBe(moves);

    [Fact]
    public void What_is_released_repays_a_debt_first()
    {
        Books.Release(Requests.Wallet(Full), 40).Value.ShouldBe(new Parts { Pending = -40, Available = 40 });
        Books.Release(Requests.Wallet(Owing), 20).Value.ShouldBe(new Parts { Pending = -20, Debt = 20 });
    }

    [Fact]
    public void A_hold_sets_aside_what_is_available() =>
        Books.Hold(Requests.Wallet(Full), 35).Value.ShouldBe(new Parts { Available = -35, Held = 35 });

    [Fact]
    public void A_hold_is_spent_or_comes_back_and_repays()
    {
        Books.EndHold(Requests.Wallet(Owing), 30, HoldEnd.Posted).ShouldBe(new Parts { Held = -30, Spent = 30 });
        Books.EndHold(Requests.Wallet(Owing), 30, HoldEnd.Voided).ShouldBe(new Parts { Held = -30, Debt = 30 });
        Books.EndHold(Requests.Wallet(Full), 20, HoldEnd.Expired).ShouldBe(new Parts { Held = -20, Available = 20 });
    }

    [Fact]
    public void Ending_more_than_is_held_is_a_broken_invariant() =>
        Should.Throw<InvalidOperationException>(() => Books.EndHold(Requests.Wallet(Full), 21, HoldEnd.Posted));

    [Fact]
    public void A_wallet_that_could_not_count_what_is_earned_refuses_it()
    {
        var full = Requests.Wallet(new Parts { Issued = -Books.EarnedMax + 9, Available = Books.EarnedMax - 9 });

        Books.Earn(full, 9, pending: false).Refusal.ShouldBeNull();
        Books.Earn(full, 10, pending: false).Refusal!.Code.ShouldBe("wallet_full");
    }

    [Fact]
    public void Refusals_say_what_is_there_and_what_is_needed()
    {
        var points = Books.Hold(Requests.Wallet(Full), 36).Refusal.ShouldNotBeNull();
        var money = Books.Hold(Requests.Wallet(Full, Unit.Of(Currency.Of("EUR"))), 3600).Refusal.ShouldNotBeNull();

        (points.Code, points.Message).ShouldBe(
            ("insufficient_points", "35 points are available in this wallet, and 36 points are needed."));
        (money.Code, money.Message).ShouldBe(("insufficient_balance", "0.35 EUR are available in this wallet, and 36.00 EUR are needed."));
        Books.Release(Requests.Wallet(Full), 41).Refusal!.Code.ShouldBe("insufficient_pending");
        Books.TakeBack(Requests.Wallet(Full), 101, 0).Refusal!.Code.ShouldBe("insufficient_earned");
    }

    [Fact]
    public void Pending_is_tested_before_what_was_earned() =>
        Books.TakeBack(Requests.Wallet(Full), 101, 41).Refusal!.Code.ShouldBe("insufficient_pending");
}
