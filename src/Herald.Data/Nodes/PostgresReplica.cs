using System.Globalization;
using Npgsql;

namespace Herald.Data.Nodes;

/// <summary>
/// A streaming replica: an engine that reads there, and how far it is behind. That is told by the primary's own places in its log, each
/// with the moment at which it was seen, so that no two clocks are compared and a primary that rests leaves no replica behind.
/// </summary>
public sealed class PostgresReplica : IDisposable
{
    private static readonly TimeSpan PatienceMax = TimeSpan.FromSeconds(2);

    // An hour of looks; a replica that is further behind is behind by at least that.
    private const int SeenMax = 3600;

    private const string Written = "SELECT pg_current_wal_lsn() - '0/0'";

    // One that was promoted is behind nobody.
    private const string Reached =
        "SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END - '0/0'";

    private readonly PostgresEngine readers;
    private readonly NpgsqlDataSource primary;
    private readonly NpgsqlDataSource replica;
    private readonly TimeProvider clock;
    private readonly Queue<(long Place, long At)> ahead = [];

    /// <param name="primary">Where the primary is, in Npgsql's keywords.</param>
    /// <param name="host">Host and port of the replica, which has the same users and databases.</param>
    /// <param name="clock">Tells how much time has passed.</param>
    public PostgresReplica(string primary, string host, TimeProvider clock)
    {
        var to = new NpgsqlConnectionStringBuilder(primary) { ApplicationName = "herald", MaxPoolSize = 1 };
        this.primary = NpgsqlDataSource.Create(to);
        var port = to.Port.ToString(CultureInfo.InvariantCulture);
        readers = PostgresEngine.OfReaders(primary, $"{host},{to.Host}:{port}");
        to.Host = host;
        replica = NpgsqlDataSource.Create(to);
        this.clock = clock;
    }

    /// <summary>Reads from the replica while it is there, and otherwise from the primary; writes nothing.</summary>
    public IEngine Readers => readers;

    /// <summary>How far the replica is behind; what the store throws where the replica is away.</summary>
    public async Task<TimeSpan> LookAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(PatienceMax);
        if (await TryPlaceOfPrimaryAsync(patience.Token) is { } place && ahead.Count < SeenMax)
            ahead.Enqueue((place, clock.GetTimestamp()));
        var reached = await PlaceAsync(replica, Reached, patience.Token);
        while (ahead.TryPeek(out var next) && next.Place <= reached)
            ahead.Dequeue();
        return ahead.TryPeek(out var oldest) ? clock.GetElapsedTime(oldest.At) : TimeSpan.Zero;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        readers.Dispose();
        primary.Dispose();
        replica.Dispose();
    }

    // A primary that is away writes nothing that the replica could miss.
    private async Task<long?> TryPlaceOfPrimaryAsync(CancellationToken ct)
    {
        try
        {
            return await PlaceAsync(primary, Written, ct);
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    private static async Task<long> PlaceAsync(NpgsqlDataSource source, string question, CancellationToken ct)
    {
        await using var command = source.CreateCommand(question);
        return (long)(decimal)(await command.ExecuteScalarAsync(ct))!;
    }
}
