using Npgsql;

namespace Herald.Data.Nodes;

/// <summary>
/// A pooler that shares connections between transactions and knows nothing of prepared statements does not fail at once: a statement may
/// be missing now and then, and under its name another may be found, which is then run. So it is looked at before anything is written.
/// </summary>
internal static class PostgresPooler
{
    private const string Missing = "26000";
    private const string TakenAlready = "42P05";

    /// <summary>Whether what one connection prepares is there in its next transaction, when another has one meanwhile.</summary>
    public static async Task<bool> KeepsStatementsAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var asking = await source.OpenConnectionAsync(ct);
        await using var other = await source.OpenConnectionAsync(ct);
        await using var prepared = new NpgsqlCommand("SELECT 'prepared'", asking);
        try
        {
            await prepared.PrepareAsync(ct);
            // Whoever shares connections gives out first what was used last: the one on which the statement was prepared.
            await using var transaction = await other.BeginTransactionAsync(ct);
            await using var held = new NpgsqlCommand("SELECT 'held'", other, transaction);
            await held.ExecuteScalarAsync(ct);
            await prepared.ExecuteScalarAsync(ct);
            await prepared.UnprepareAsync(ct);
            return true;
        }
        catch (PostgresException fault) when (fault.SqlState is Missing or TakenAlready)
        {
            return false;
        }
    }
}
