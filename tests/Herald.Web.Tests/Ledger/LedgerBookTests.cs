using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Data;
using Herald.Data.Ledger;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Ledger;

public sealed class LedgerBookTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task An_entry_reads_back_as_it_was_written(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await Bookkeeper.OpenAsync(store);
        var reason = new Reason
        {
            Earning = keeper.Ids.Of<EarningId>(),
            Rule = keeper.Ids.Of<RuleId>(),
            RuleVersion = 3,
            Referral = keeper.Ids.Of<ReferralId>(),
            Event = keeper.Ids.Of<EventId>(),
            Note = "Friend became a customer, \"at last\" – 🎉\nthanks",
        };

        var written = await keeper.PostAsync(keeper.Earn("won", 120, pending: true, reason));

        await using var db = store.Open();
        var read = (await db.EntryAsync(keeper.Program, written.Id, Stop)).ShouldNotBeNull();
        read.Reason.ShouldBe(reason);
        read.Moves.ShouldBe(new Parts { Issued = -120, Pending = 120 });
        (read.Key, read.Kind, read.Holder, read.Unit).ShouldBe(("won", EntryKind.Earn, keeper.Ada, Unit.Points));
        (read.OccurredAt, read.PostedAt).ShouldBe((Bookkeeper.Noon, written.PostedAt));
        read.Digest.ShouldBe(EntryDigest.Of(read));
        (await keeper.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task The_same_key_with_the_same_content_moves_once_and_returns_the_first_entry(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await Bookkeeper.OpenAsync(store);
        var first = await keeper.PostAsync(keeper.Earn("won", 120));

        var again = await keeper.AskAsync(keeper.Earn("won", 120) with { OccurredAt = Bookkeeper.Noon.AddHours(1) });

        again.Value.ShouldNotBeNull().Repeated.ShouldBeTrue();
        again.Value.Entry.Id.ShouldBe(first.Id);
        again.Value.Entry.Moves.ShouldBe(first.Moves);
        (await keeper.PartsAsync()).Available.ShouldBe(120);
        (await keeper.CountAsync()).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task The_same_key_with_other_content_is_refused_and_names_the_first_entry(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await Bookkeeper.OpenAsync(store);
        var first = await keeper.PostAsync(keeper.Earn("won", 120));

        foreach (var other in new LedgerRequest[]
        {
            keeper.Earn("won", 121),
            keeper.Earn("won", 120, pending: true),
            keeper.Earn("won", 120, reason: new() { Note = "again" }),
            keeper.TakeBack("won", 120),
            keeper.Earn("won", 120) with { Unit = Unit.Of(Currency.Of("EUR")) },
            keeper.Earn("won", 120) with { Holder = Holder.Of(keeper.Ids.Of<FriendId>()) },
        })
        {
            var refusal = await keeper.RefusedAsync(other);
            refusal.Code.ShouldBe("entry_key_reused");
            refusal.Existing.ShouldBe(first.Id.ToString());
        }

        (await keeper.CountAsync()).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task What_was_spent_and_is_taken_back_becomes_a_debt_that_the_next_earning_repays(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await Bookkeeper.OpenAsync(store);
        var hold = keeper.Ids.Of<HoldId>();
        await keeper.PostAsync(keeper.Earn("purchase", 100));
        await keeper.PostAsync(keeper.Hold("redeem", hold, 80));
        await keeper.PostAsync(keeper.Post("fulfil", hold));

        await keeper.PostAsync(keeper.TakeBack("refund", 100));
        (await keeper.PartsAsync()).ShouldBe(new Parts { Debt = -80, Spent = 80 });

        await keeper.PostAsync(keeper.Earn("next", 100));
        (await keeper.PartsAsync()).ShouldBe(new Parts { Issued = -100, Available = 20, Spent = 80 });
        (await keeper.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task A_hold_resolves_once(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await Bookkeeper.OpenAsync(store);
        var hold = keeper.Ids.Of<HoldId>();
        await keeper.PostAsync(keeper.Earn("purchase", 100));
        await keeper.PostAsync(keeper.Hold("redeem", hold, 80, Bookkeeper.Noon.AddDays(1)));
        var voided = await keeper.PostAsync(keeper.Void("cancel", hold));

        (await keeper.AskAsync(keeper.Void("cancel once more", hold))).Value.ShouldNotBeNull().Entry.Id.ShouldBe(voided.Id);
        var refusal = await keeper.RefusedAsync(keeper.Post("fulfil", hold));
        refusal.Code.ShouldBe("hold_already_resolved");
        refusal.Existing.ShouldBe(voided.Id.ToString());
        refusal.Message.ShouldContain($"was voided at {voided.PostedAt.UtcDateTime:u}");
        (await keeper.RefusedAsync(keeper.Expire("late", hold, Bookkeeper.Noon.AddDays(2)))).Code.ShouldBe("hold_already_resolved");
        (await keeper.PartsAsync()).ShouldBe(new Parts { Issued = -100, Available = 100 });
    }

    [Theory, BothEngines]
    public async Task A_hold_of_another_program_is_not_there(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await Bookkeeper.OpenAsync(store);
        var stranger = await Bookkeeper.OpenAsync(store);
        var hold = keeper.Ids.Of<HoldId>();
        await keeper.PostAsync(keeper.Earn("purchase", 100));
        await keeper.PostAsync(keeper.Hold("redeem", hold, 80));

        (await stranger.RefusedAsync(stranger.Post("fulfil", hold))).Code.ShouldBe("hold_missing");
        (await keeper.RefusedAsync(keeper.Hold("another", hold, 10))).Code.ShouldBe("hold_exists");
    }

    [Theory, BothEngines]
    public async Task Due_holds_are_found_and_expired_once(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await Bookkeeper.OpenAsync(store);
        var (early, late) = (keeper.Ids.Of<HoldId>(), keeper.Ids.Of<HoldId>());
        var (ended, endless) = (keeper.Ids.Of<HoldId>(), keeper.Ids.Of<HoldId>());
        await keeper.PostAsync(keeper.Earn("purchase", 100));
        await keeper.PostAsync(keeper.Hold("early", early, 10, Bookkeeper.Noon.AddHours(1)));
        await keeper.PostAsync(keeper.Hold("late", late, 10, Bookkeeper.Noon.AddHours(3)));
        await keeper.PostAsync(keeper.Hold("ended", ended, 10, Bookkeeper.Noon.AddHours(1)));
        await keeper.PostAsync(keeper.Hold("endless", endless, 10));
        await keeper.PostAsync(keeper.Post("fulfil", ended));
        await using var db = store.Open();
        var expiry = new HoldExpiry(keeper.Book);

        (await keeper.RefusedAsync(keeper.Expire("too soon", late, Bookkeeper.Noon))).Code.ShouldBe("hold_not_expired");
        (await keeper.RefusedAsync(keeper.Expire("never", endless, Bookkeeper.Noon.AddYears(9)))).Code.ShouldBe("hold_not_expired");
        var expired = await expiry.ExpireHoldsAsync(db, Bookkeeper.Noon.AddHours(2), Stop);
        var again = await expiry.ExpireHoldsAsync(db, Bookkeeper.Noon.AddHours(2), Stop);

        expired.ShouldHaveSingleItem().Hold.ShouldBe(early);
        again.ShouldBeEmpty();
        (await keeper.PartsAsync()).ShouldBe(new Parts { Issued = -100, Available = 70, Held = 20, Spent = 10 });
        (await keeper.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task A_statement_is_read_newest_first_page_by_page(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await Bookkeeper.OpenAsync(store);
        var referral = keeper.Ids.Of<ReferralId>();
        for (var at = 1; at <= 5; at++)
            await keeper.PostAsync(keeper.Earn($"earning {at}", at, reason: new() { Referral = at % 2 == 0 ? referral : null }));
        await keeper.PostAsync(keeper.Earn("money", 900) with { Unit = Unit.Of(Currency.Of("EUR")) });
        await using var db = store.Open();

        var first = await db.StatementAsync(keeper.Program, keeper.Ada, null, 4, Stop);
        var second = await db.StatementAsync(keeper.Program, keeper.Ada, first[^1].Id, 4, Stop);
        var ofReferral = await db.EntriesOfReferralAsync(keeper.Program, referral, Stop);
        var wallets = await db.WalletsAsync(keeper.Program, keeper.Ada, Stop);

        first.Select(static entry => entry.Moves.Available).ShouldBe([900, 5, 4, 3]);
        second.Select(static entry => entry.Moves.Available).ShouldBe([2, 1]);
        ofReferral.Select(static entry => entry.Moves.Available).ShouldBe([2, 4]);
        wallets.Select(static wallet => (wallet.Unit.ToString(), wallet.EarnedTotal)).ShouldBe([("points", 15), ("EUR", 900)]);
    }

    [Theory, BothEngines]
    public async Task Without_a_transaction_nothing_is_written(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await Bookkeeper.OpenAsync(store);
        await using var db = store.Open();

        await Should.ThrowAsync<InvalidOperationException>(() => keeper.Book.PostAsync(db, keeper.Earn("won", 1), Stop));

        (await keeper.CountAsync()).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task What_is_not_committed_leaves_nothing(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await Bookkeeper.OpenAsync(store);
        await using (var db = store.Open())
        {
            await using var write = await WriteTransaction.BeginAsync(db, keeper.Program, Stop);
            (await keeper.Book.PostAsync(db, keeper.Earn("won", 1), Stop)).Refusal.ShouldBeNull();
        }

        (await keeper.CountAsync()).ShouldBe(0);
        (await keeper.VerifyAsync()).Balanced.ShouldBeTrue();
    }
}
