using System.Data.Common;
using System.Globalization;

namespace Herald.Data.Health;

/// <summary>Looks at the store as an operator would: does it answer, may it be written, does it keep what it promises.</summary>
public static class StoreHealth
{
    // Whoever asks how it stands waits for the answer: a store that is held up for longer is not well.
    private const int SecondsMax = 3;

    // Clocks that agree to seconds are kept by NTP; five minutes is a clock that nobody keeps.
    private static readonly TimeSpan DriftMax = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BackwardsMax = TimeSpan.FromMinutes(5);

    /// <summary>Answers a first question; what fails is thrown, since the caller knows what to make of it.</summary>
    public static async Task PingAsync(IEngine engine, CancellationToken ct)
    {
        await using var connection = await engine.OpenAsync(ct);
        await ScalarAsync(connection, "SELECT 1", ct);
    }

    /// <summary>Whether a write would be taken now; waits for the writer's turn where there is only one.</summary>
    public static async Task<bool> IsWritableAsync(IEngine engine, CancellationToken ct)
    {
        using var turn = await engine.EnterWriterAsync(ct);
        await using var connection = await engine.OpenAsync(ct);
        return engine is SqliteEngine
            ? await SqliteHealth.IsWritableAsync(connection, ct)
            : await PostgresHealth.IsWritableAsync(connection, ct);
    }

    /// <summary>Whether the engine is one that keeps the promises: its version, and how it writes to disk.</summary>
    public static async Task<IReadOnlyList<HealthCheck>> EngineAsync(IEngine engine, CancellationToken ct)
    {
        await using var connection = await engine.OpenAsync(ct);
        return engine is SqliteEngine ? await SqliteHealth.EngineAsync(connection, ct) : await PostgresHealth.EngineAsync(connection, ct);
    }

    /// <summary>Whether this machine's clock agrees with the store's, and with what the store has seen already.</summary>
    public static async Task<HealthCheck> ClockAsync(IEngine engine, TimeProvider clock, CancellationToken ct)
    {
        await using var connection = await engine.OpenAsync(ct);
        if (engine is PostgresEngine)
        {
            var drift = (await PostgresHealth.NowAsync(connection, ct) - clock.GetUtcNow()).Duration();
            if (drift > DriftMax)
                return new(
                    "clock", false, $"This machine's clock and the database's differ by {drift.TotalSeconds:N0} s. Keep both by NTP.");
        }

        var written = await ScalarAsync(connection, "SELECT max(applied_at) FROM schema_scripts", ct) as string;
        if (written is not null
            && DateTimeOffset.Parse(written, CultureInfo.InvariantCulture) - clock.GetUtcNow() is var behind && behind > BackwardsMax)
            return new(
                "clock", false, $"This machine's clock is {behind.TotalMinutes:N0} minutes behind what the store saw. Keep it by NTP.");
        return new("clock", true, "The clock agrees with the store.");
    }

    internal static async Task<object?> ScalarAsync(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = SecondsMax;
        return await command.ExecuteScalarAsync(ct);
    }
}
