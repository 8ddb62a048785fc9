using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Data.Ledger;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Ledger;

/// <summary>Somebody switches the protection off and changes the books; the proof names the row.</summary>
public sealed class LedgerProofTests
{
    private static readonly string[] Tables = ["entries", "postings", "holds", "hold_resolutions"];

    [Theory, BothEngines]
    public async Task Sound_books_are_proved_and_counted(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var books = await StartAsync(store, kind);
        var other = await Bookkeeper.OpenAsync(store);
        await other.PostAsync(other.Earn("won", 7));
        var seen = new List<long>();

        var proof = new LedgerProof(store.Engine, TimeProvider.System);
        var all = await proof.VerifyAsync(null, new Progress(seen.Add), CancellationToken.None);
        var one = await other.VerifyAsync();

        (all.Balanced, all.Entries, all.Postings, all.FaultCount).ShouldBe((true, 6, 12, 0));
        (one.Balanced, one.Entries, one.Postings).ShouldBe((true, 1, 2));
        seen.ShouldBe([6]);
        (await books.Keeper.VerifyAsync()).Entries.ShouldBe(5);
    }

    [Theory, BothEngines]
    public async Task A_changed_posting_is_named(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var books = await StartAsync(store, kind);

        var faults = await books.AfterAsync(
            "UPDATE postings SET amount = amount + 5 WHERE part = 'available' AND entry_id = (SELECT id FROM entries WHERE key = 'won')");

        faults.ShouldBe(
            [("entry_unbalanced", $"entries/{books.Won}"), ("entry_changed", $"entries/{books.Won}"), ("wallet_differs", books.Wallet)],
            ignoreOrder: true);
    }

    [Theory, BothEngines]
    public async Task Two_postings_that_were_changed_alike_are_named(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var books = await StartAsync(store, kind);

        var faults = await books.AfterAsync(
            "UPDATE postings SET amount = amount * 2 WHERE entry_id = (SELECT id FROM entries WHERE key = 'won')");

        faults.Distinct().ShouldBe([("entry_changed", $"entries/{books.Won}"), ("wallet_differs", books.Wallet)], ignoreOrder: true);
    }

    [Theory, BothEngines]
    public async Task A_deleted_posting_is_named(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var books = await StartAsync(store, kind);

        var faults = await books.AfterAsync("DELETE FROM postings WHERE entry_id = (SELECT id FROM entries WHERE key = 'won')");

        faults.ShouldContain(("entry_without_postings", $"entries/{books.Won}"));
        faults.ShouldContain(("wallet_differs", books.Wallet));
    }

    [Theory, BothEngines]
    public async Task A_changed_entry_is_named_whatever_was_changed(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var books = await StartAsync(store, kind);
        foreach (var change in new[]
        {
            "note = 'forged'",
            "key = 'forged'",
            "kind = 'release'",
            "rule_version = 9",
            "referral_id = program_id",
            kind == StoreKind.Sqlite ? "occurred_at = occurred_at + 1" : "occurred_at = occurred_at + interval '1 microsecond'",
            "digest = replace(digest, substr(digest, 1, 1), 'x')",
        })
        {
            var faults = await books.AfterAsync($"UPDATE entries SET {change} WHERE key = 'won'");
            faults.ShouldBe([("entry_changed", $"entries/{books.Won}")], change);
            await books.RestoreAsync();
        }
    }

    [Theory, BothEngines]
    public async Task An_entry_that_was_moved_to_another_holder_is_named_with_both_wallets(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var books = await StartAsync(store, kind);

        var faults = await books.AfterAsync("UPDATE entries SET holder_id = program_id WHERE key = 'won'");

        var stranger = Holder.Of(new AdvocateId(books.Keeper.Program.Value));
        faults.ShouldContain(("entry_changed", $"entries/{books.Won}"));
        faults.ShouldContain(("postings_without_wallet", $"wallets/{stranger}/points"));
        faults.ShouldContain(("wallet_differs", books.Wallet));
    }

    [Theory, BothEngines]
    public async Task An_entry_that_was_deleted_leaves_its_postings_and_its_wallet_as_witnesses(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var books = await StartAsync(store, kind);

        var faults = await books.AfterAsync("DELETE FROM entries WHERE key = 'won'");

        faults.ShouldContain(("posting_without_entry", $"postings/{books.Won}/issued"));
        faults.ShouldContain(("wallet_differs", books.Wallet));
    }

    [Theory, BothEngines]
    public async Task A_changed_wallet_is_named_part_by_part(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var books = await StartAsync(store, kind);

        var faults = await books.AfterAsync("UPDATE wallets SET issued = issued - 500, available = available + 500");

        faults.ShouldBe([("wallet_differs", books.Wallet), ("wallet_differs", books.Wallet)]);
    }

    [Theory, BothEngines]
    public async Task A_wallet_that_was_added_or_deleted_is_named(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var books = await StartAsync(store, kind);

        var added = await books.AfterAsync("INSERT INTO wallets SELECT program_id, party, holder_id, 'EUR', 0, 0, 0, 0, 0, 0 FROM wallets");
        await books.RestoreAsync();
        var deleted = await books.AfterAsync("DELETE FROM wallets");

        added.ShouldBe([("wallet_without_postings", books.Wallet.Replace("points", "EUR", StringComparison.Ordinal))]);
        deleted.ShouldContain(("postings_without_wallet", books.Wallet));
    }

    [Theory, BothEngines]
    public async Task Holds_that_no_longer_agree_with_their_entries_are_named(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var books = await StartAsync(store, kind);

        async Task<IReadOnlyList<(string, string)>> TryAsync(string sql)
        {
            var faults = await books.AfterAsync(sql);
            await books.RestoreAsync();
            return faults;
        }

        (await TryAsync($"UPDATE holds SET amount = amount + 1 WHERE expires_at IS NOT NULL"))
            .ShouldBe([("hold_differs", $"holds/{books.Open}"), ("held_differs", books.Wallet)]);
        (await TryAsync("UPDATE hold_resolutions SET ended = 'voided'"))
            .ShouldBe([("resolution_differs", $"hold_resolutions/{books.Closed}")]);
        (await TryAsync("DELETE FROM hold_resolutions"))
            .ShouldBe([("entry_without_hold", $"entries/{books.Fulfilled}"), ("held_differs", books.Wallet)]);
        (await TryAsync("DELETE FROM hold_expiries"))
            .ShouldBe([("hold_expiry_differs", $"hold_expiries/{books.Open}")]);
        (await TryAsync("DELETE FROM holds WHERE expires_at IS NULL"))
            .ShouldContain(("resolution_without_hold", $"hold_resolutions/{books.Closed}"));
    }

    [Theory, BothEngines]
    public async Task Faults_are_counted_beyond_those_that_are_named(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await Bookkeeper.OpenAsync(store);
        for (var at = 0; at < LedgerProof.FaultsMax + 5; at++)
            await keeper.PostAsync(keeper.Earn($"earning {at}", 1));
        var books = new TamperedBooks(keeper, kind, Tables);

        await books.AfterAsync("UPDATE entries SET note = 'forged'");
        var proof = await keeper.VerifyAsync();

        proof.Balanced.ShouldBeFalse();
        proof.FaultCount.ShouldBe(LedgerProof.FaultsMax + 5);
        proof.Faults.Count.ShouldBe(LedgerProof.FaultsMax);
    }

    private static async Task<TamperedBooks> StartAsync(TestStore store, StoreKind kind)
    {
        var keeper = await Bookkeeper.OpenAsync(store);
        var books = new TamperedBooks(keeper, kind, Tables) { Open = keeper.Ids.Of<HoldId>(), Closed = keeper.Ids.Of<HoldId>() };
        books.Won = (await keeper.PostAsync(keeper.Earn("won", 100))).Id;
        await keeper.PostAsync(keeper.Earn("pending", 30, pending: true));
        await keeper.PostAsync(keeper.Hold("redeem", books.Closed, 60));
        books.Fulfilled = (await keeper.PostAsync(keeper.Post("fulfil", books.Closed))).Id;
        await keeper.PostAsync(keeper.Hold("redeem again", books.Open, 10, Bookkeeper.Noon.AddDays(1)));
        await books.SaveAsync();
        return books;
    }

    private sealed class Progress(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
