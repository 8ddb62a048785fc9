using Herald.Core.Ids;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Ledger;

/// <summary>Books whose protection is off while somebody changes them, and that can be brought back to what they were.</summary>
public sealed class TamperedBooks(Bookkeeper keeper, StoreKind kind, IReadOnlyList<string> tables)
{
    private IEnumerable<string> All => [.. tables, "wallets", "hold_expiries"];

    public Bookkeeper Keeper => keeper;

    public EntryId Won { get; set; }

    public EntryId Fulfilled { get; set; }

    public HoldId Open { get; init; }

    public HoldId Closed { get; init; }

    public string Wallet => $"wallets/{keeper.Ada}/points";

    /// <summary>Runs the SQL with all protection off, and returns what the proof then finds.</summary>
    public async Task<IReadOnlyList<(string Code, string Row)>> AfterAsync(string sql)
    {
        await UnprotectedAsync(sql);
        var proof = await keeper.VerifyAsync();
        proof.Balanced.ShouldBe(proof.Faults.Count == 0);
        proof.Faults.ShouldAllBe(fault => fault.Message.EndsWith($"(program {keeper.Program})", StringComparison.Ordinal));
        return [.. proof.Faults.Select(static fault => (fault.Code, fault.Row))];
    }

    public Task SaveAsync() => keeper.MeddleAsync(Each("CREATE TABLE saved_{0} AS SELECT * FROM {0};"));

    /// <summary>Brings back what was saved.</summary>
    public async Task RestoreAsync()
    {
        await UnprotectedAsync(Each("DELETE FROM {0}; INSERT INTO {0} SELECT * FROM saved_{0};"));
        (await keeper.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    private Task UnprotectedAsync(string sql) => keeper.MeddleAsync(kind == StoreKind.Postgres
        ? $"SET session_replication_role = replica; {sql}; SET session_replication_role = DEFAULT"
        : $"{DropTriggers} PRAGMA foreign_keys = OFF; {sql}; PRAGMA foreign_keys = ON;");

    private string DropTriggers => string.Concat(Triggers.Select(static name => $"DROP TRIGGER IF EXISTS {name};"));

    private string Each(string sql) => string.Concat(All.Select(table => sql.Replace("{0}", table, StringComparison.Ordinal)));

    private IEnumerable<string> Triggers =>
        from table in tables
        from ending in new[] { "sealed", "kept", "unchanged" }
        select $"{table}_{ending}";
}
