using System.Data.Common;
using System.Globalization;

namespace Herald.Data.Health;

/// <summary>What only PostgreSQL can tell.</summary>
internal static class PostgresHealth
{
    private const int VersionMin = 15;

    /// <summary>A standby, and a primary that was made read-only, take no writes.</summary>
    public static async Task<bool> IsWritableAsync(DbConnection connection, CancellationToken ct) =>
        await StoreHealth.ScalarAsync(
            connection, "SELECT NOT pg_is_in_recovery() AND current_setting('transaction_read_only') = 'off'", ct) is true;

    public static async Task<IReadOnlyList<HealthCheck>> EngineAsync(DbConnection connection, CancellationToken ct)
    {
        var number = Convert.ToInt32(
            await StoreHealth.ScalarAsync(connection, "SELECT current_setting('server_version_num')::int", ct),
            CultureInfo.InvariantCulture);
        var synced = await StoreHealth.ScalarAsync(
            connection, "SELECT current_setting('fsync') = 'on' AND current_setting('synchronous_commit') <> 'off'", ct) is true;
        return
        [
            new("version", number / 10_000 >= VersionMin, number / 10_000 >= VersionMin
                ? $"PostgreSQL {connection.ServerVersion}."
                : $"PostgreSQL {connection.ServerVersion} is too old. Move to {VersionMin} or later."),
            new("synchronous", synced, synced
                ? "Every commit is synced before it is answered."
                : "The server does not sync commits. Set fsync and synchronous_commit to on, or a power cut loses what was answered."),
        ];
    }

    public static async Task<DateTimeOffset> NowAsync(DbConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT clock_timestamp()";
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return reader.GetFieldValue<DateTimeOffset>(0);
    }
}
