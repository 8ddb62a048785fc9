using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Ledger;

/// <summary>
/// A new store has no statistics, and PostgreSQL keeps the plans that it makes then. The lookups that each entry needs must find their
/// index even so, or the books of a new program slow down with every entry until the first ANALYZE.
/// </summary>
public sealed class LedgerPlanTests
{
    private const string AnyId = "'01890000-0000-7000-8000-000000000001'";

    [Theory]
    [InlineData($"SELECT digest FROM entries WHERE program_id = {AnyId} AND key = 'x'", "entries_key_program_id_key")]
    [InlineData($"SELECT 1 FROM entries WHERE program_id = {AnyId} AND id = {AnyId}", "entries_pkey")]
    [InlineData($"SELECT 1 FROM holds WHERE program_id = {AnyId} AND id = {AnyId}", "holds_pkey")]
    [InlineData($"SELECT 1 FROM hold_resolutions WHERE program_id = {AnyId} AND hold_id = {AnyId}", "hold_resolutions_pkey")]
    [InlineData($"SELECT * FROM entries WHERE program_id = {AnyId} AND holder_id = {AnyId} ORDER BY id DESC", "entries_by_holder")]
    [InlineData($"SELECT * FROM entries WHERE program_id = {AnyId} AND referral_id = {AnyId} ORDER BY id", "entries_by_referral")]
    public async Task A_lookup_in_a_new_store_finds_its_index(string sql, string index)
    {
        await using var store = await TestStore.NewAsync(StoreKind.Postgres);
        await using var connection = await store.Engine.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN " + sql;
        await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
        var plan = new List<string>();
        while (await reader.ReadAsync(CancellationToken.None))
            plan.Add(reader.GetString(0));

        string.Join('\n', plan).ShouldContain(index);
    }
}
