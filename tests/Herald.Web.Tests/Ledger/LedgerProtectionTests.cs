using System.Data.Common;
using Herald.Core.Ids;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Ledger;

/// <summary>The store itself keeps the books, also from those who go around Herald.</summary>
public sealed class LedgerProtectionTests
{
    // A copy of the one entry under the program's own id, which is no entry's.
    private const string CopyEntry = """
        INSERT INTO entries (program_id, id, key, kind, party, holder_id, unit, occurred_at, posted_at, digest)
        SELECT program_id, program_id, 'copy', kind, party, holder_id, unit, occurred_at, posted_at, digest FROM entries WHERE key = 'won';
        """;

    [Theory, BothEngines]
    public async Task Changing_or_deleting_what_was_written_is_refused(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await StartAsync(store);

        foreach (var sql in new[]
        {
            "UPDATE entries SET note = 'x'",
            "DELETE FROM entries",
            "UPDATE postings SET amount = amount * 2",
            "DELETE FROM postings",
            "UPDATE holds SET amount = 1",
            "DELETE FROM holds",
            "UPDATE hold_resolutions SET ended = 'voided'",
            "DELETE FROM hold_resolutions",
        })
        {
            var fault = await Should.ThrowAsync<DbException>(() => keeper.MeddleAsync(sql), sql);
            fault.Message.ShouldMatch("immutable|resolves once");
        }

        (await keeper.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Emptying_the_tables_of_the_books_is_refused_by_postgres()
    {
        await using var store = await TestStore.NewAsync(StoreKind.Postgres);
        var keeper = await StartAsync(store);

        foreach (var table in new[] { "entries", "postings", "holds", "hold_resolutions" })
        {
            var fault = await Should.ThrowAsync<DbException>(() => keeper.MeddleAsync($"TRUNCATE {table} CASCADE"), table);
            fault.Message.ShouldContain("immutable");
        }
    }

    [Fact]
    public async Task Replacing_a_row_of_the_books_is_refused_by_sqlite()
    {
        await using var store = await TestStore.NewAsync(StoreKind.Sqlite);
        var keeper = await StartAsync(store);

        foreach (var table in new[] { "entries", "postings", "holds", "hold_resolutions" })
            await Should.ThrowAsync<DbException>(() => keeper.MeddleAsync($"REPLACE INTO {table} SELECT * FROM {table}"), table);
    }

    [Theory, BothEngines]
    public async Task An_entry_without_postings_is_refused(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await StartAsync(store);

        var fault = await Should.ThrowAsync<DbException>(() => keeper.MeddleAsync(CopyEntry));

        fault.Message.ShouldContain("sum to zero");
    }

    [Theory, BothEngines]
    public async Task An_entry_whose_postings_do_not_sum_to_zero_is_refused(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await StartAsync(store);

        var fault = await Should.ThrowAsync<DbException>(() => keeper.MeddleAsync($"""
            BEGIN;
            INSERT INTO postings SELECT program_id, program_id, 'issued', -5 FROM entries WHERE key = 'won';
            INSERT INTO postings SELECT program_id, program_id, 'available', 6 FROM entries WHERE key = 'won';
            {CopyEntry}
            COMMIT;
            """));

        fault.Message.ShouldContain("sum to zero");
    }

    [Theory, BothEngines]
    public async Task A_posting_after_its_entry_is_refused(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await StartAsync(store);

        var fault = await Should.ThrowAsync<DbException>(() => keeper.MeddleAsync(
            "INSERT INTO postings SELECT program_id, id, 'spent', 5 FROM entries WHERE key = 'won'"));

        fault.Message.ShouldContain("sealed");
    }

    [Theory, BothEngines]
    public async Task Postings_that_never_get_their_entry_are_refused_at_the_commit(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await StartAsync(store);

        await Should.ThrowAsync<DbException>(() => keeper.MeddleAsync(
            "INSERT INTO postings SELECT program_id, program_id, 'spent', 5 FROM entries WHERE key = 'won'"));

        (await keeper.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task A_wallet_cannot_leave_its_side_of_zero_or_lose_its_balance(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var keeper = await StartAsync(store);

        foreach (var change in new[]
        {
            "available = available + 1",
            "available = available - 1000, held = held + 1000",
            "issued = 1, spent = spent - 101",
            "debt = debt - 10, spent = spent + 10",
        })
            await Should.ThrowAsync<DbException>(() => keeper.MeddleAsync($"UPDATE wallets SET {change}"), change);
    }

    private static async Task<Bookkeeper> StartAsync(TestStore store)
    {
        var keeper = await Bookkeeper.OpenAsync(store);
        var hold = keeper.Ids.Of<HoldId>();
        await keeper.PostAsync(keeper.Earn("won", 100));
        await keeper.PostAsync(keeper.Hold("redeem", hold, 60));
        await keeper.PostAsync(keeper.Post("fulfil", hold));
        return keeper;
    }
}
