using System.Data;
using System.Data.Common;
using Herald.Core.Ids;
using Herald.Data.Activities;
using Herald.Data.Audiences;
using Herald.Data.Nodes;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Herald.Data;

/// <summary>PostgreSQL 15 or later: many writers, one after another within a program.</summary>
public sealed class PostgresEngine : IEngine, IDisposable
{
    // The first number of our two-part advisory locks, so that they meet nobody else's.
    private const int ProgramLock = 0x48_45_01;
    private const int NameLock = 0x48_45_02;
    private const int SchemaLock = 0x48_45_03;

    // A group that this server has not come to yet was written by another. All groups and all positions of readers move below zero
    // by the same distance: their order stays, and every transaction of this server comes after them.
    private const string SettleRestored = """
        WITH newest AS (SELECT max(commit_group) AS number FROM activities),
        foreign_stream AS (
            SELECT number + 1 AS distance FROM newest WHERE number >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint),
        readers AS (
            UPDATE reader_positions SET commit_group = commit_group - distance FROM foreign_stream WHERE commit_group <> $1)
        UPDATE activities SET commit_group = commit_group - distance FROM foreign_stream
        """;

    private const string Application = "herald";
    private const string PreparedKey = "Max Auto Prepare";
    private const int PreparedMax = 400;

    // Longer than anything that computes within a transaction; the waits of others stay bearable.
    private static readonly TimeSpan FrozenMaxDefault = TimeSpan.FromSeconds(30);

    private const string FrozenSetting = "idle_in_transaction_session_timeout";

    private const int RetriesOfReaders = 3;

    private readonly NpgsqlDataSource source;
    private readonly PostgresConnections connections;
    private readonly PostgresLine line;
    private int retries;

    /// <param name="connectionString">Where it is, in Npgsql's keywords.</param>
    /// <param name="direct">The same without a pooler in between, for the connection that listens; null where there is none.</param>
    /// <param name="frozenMax">
    /// How long a transaction may wait for its node. A node that froze in the middle of one would keep all others waiting for its locks.
    /// </param>
    public PostgresEngine(string connectionString, string? direct = null, TimeSpan? frozenMax = null)
    {
        var builder = Builder(connectionString, FrozenSetting, $"{(long)(frozenMax ?? FrozenMaxDefault).TotalMilliseconds}");
        source = NpgsqlDataSource.Create(builder);
        connections = new(source);
        var listener = new NpgsqlConnectionStringBuilder(direct ?? connectionString) { ApplicationName = Application, Pooling = false };
        line = new(listener.ConnectionString, source);
        Place = $"{builder.Host}:{builder.Port}/{builder.Database}";
    }

    private PostgresEngine(NpgsqlDataSource source, string place)
    {
        (this.source, connections, Place) = (source, new(source), place);
        line = new("", source);
    }

    public string Name => "postgres";

    public string Place { get; }

    public IConditionDialect Conditions { get; } = new PostgresConditions();

    public string StreamOrder => "commit_group, position";

    public string LaterActivities => "(commit_group, position) > ({0}, {1})";

    // Ids of activities become visible out of order; the transactions below this one have all ended.
    public string SettledActivities => "commit_group < pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    /// <summary>
    /// An engine that only reads: from a standby as long as one is there, and otherwise from the primary. What goes wrong on a standby that
    /// just went away is asked again.
    /// </summary>
    internal static PostgresEngine OfReaders(string connectionString, string hosts)
    {
        var builder = Builder(connectionString, "default_transaction_read_only", "on");
        builder.Host = hosts;
        var source = new NpgsqlDataSourceBuilder(builder.ConnectionString).BuildMultiHost();
        return new(source.WithTargetSession(TargetSessionAttributes.PreferStandby), hosts) { retries = RetriesOfReaders };
    }

    public void Configure(DbContextOptionsBuilder options) => options
        .UseNpgsql(npgsql => _ = retries > 0 ? npgsql.EnableRetryOnFailure(retries) : npgsql)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).AddInterceptors(connections);

    public async Task<DbConnection> OpenAsync(CancellationToken ct) => await source.OpenConnectionAsync(ct);

    public Task<IDisposable> EnterWriterAsync(CancellationToken ct) => Task.FromResult<IDisposable>(Nothing.Instance);

    public long Untold() => 0;

    // Each has one of its own.
    public void LendWriter(HeraldDb db)
    {
    }

    public void ReturnWriter(HeraldDb db)
    {
    }

    public async Task LockProgramAsync(DbConnection connection, DbTransaction transaction, ProgramId program, CancellationToken ct) =>
        await CallAsync(connection, transaction, "SELECT pg_advisory_xact_lock($1, hashtext($2))", ProgramLock, program.ToString(), ct);

    public async Task<bool> TryLockNameAsync(DbConnection connection, DbTransaction transaction, string name, CancellationToken ct) =>
        (bool)(await CallAsync(connection, transaction, "SELECT pg_try_advisory_xact_lock($1, hashtext($2))", NameLock, name, ct))!;

    public async Task ProveConnectionsAsync(CancellationToken ct)
    {
        if (!await PostgresPooler.KeepsStatementsAsync(source, ct))
            throw new UnfitPoolerException();
    }

    public async Task LockSchemaAsync(DbConnection connection, DbTransaction transaction, CancellationToken ct) =>
        await CallAsync(connection, transaction, "SELECT pg_advisory_xact_lock($1, hashtext($2))", SchemaLock, "schema", ct);

    public async Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken ct) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

    public async Task SettleRestoredAsync(DbConnection connection, DbTransaction transaction, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "SELECT to_regclass('activities') IS NOT NULL", (NpgsqlConnection)connection, (NpgsqlTransaction)transaction);
        if (await command.ExecuteScalarAsync(ct) is false)
            return;
        command.CommandText = SettleRestored;
        command.Parameters.Add(new() { Value = StreamPosition.Start.CommitGroup });
        await command.ExecuteNonQueryAsync(ct);
    }

    public Task HearAsync(Action begun, Action<string, string> heard, CancellationToken ct) => line.HearAsync(begun, heard, ct);

    public Task TellAsync(string channel, IReadOnlyList<string> texts, CancellationToken ct) => line.TellAsync(channel, texts, ct);

    public string MicrosecondsBetween(string from, string to) => $"CAST(EXTRACT(EPOCH FROM {to} - {from}) * 1000000 AS bigint)";

    public bool IsPassing(Exception exception) =>
        exception is NpgsqlException { IsTransient: true }
        || exception is PostgresException
        {
            // 25P03: this node stood still for so long that its transaction was ended.
            SqlState: "53100" or "53200" or "53300" or "57P01" or "57P02" or "57P03" or "25006" or "25P03"
        }
        || (exception.InnerException is { } inner && IsPassing(inner));

    public bool IsFull(Exception exception) =>
        exception is PostgresException { SqlState: "53100" } || (exception.InnerException is { } inner && IsFull(inner));

    public object IdValue(Guid value) => value;

    public object InstantValue(DateTimeOffset value) => value.Storable();

    public Guid ReadId(DbDataReader reader, int column) => reader.GetGuid(column);

    public DateTimeOffset ReadInstant(DbDataReader reader, int column) => reader.GetFieldValue<DateTimeOffset>(column);

    public void Dispose() => source.Dispose();

    // Every session has the setting, unless the address says it otherwise.
    private static NpgsqlConnectionStringBuilder Builder(string connectionString, string setting, string value)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = Application, IncludeErrorDetail = false };
        // The same few hundred statements all day: the server parses and plans each once for a connection.
        if (!builder.ShouldSerialize(PreparedKey))
            builder.MaxAutoPrepare = PreparedMax;
        if (builder.Options?.Contains(setting, StringComparison.Ordinal) is not true)
            builder.Options = $"{builder.Options} -c {setting}={value}".Trim();
        return builder;
    }

    private static async Task<object?> CallAsync(
        DbConnection connection, DbTransaction transaction, string sql, int space, string name, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)connection, (NpgsqlTransaction)transaction)
        {
            Parameters = { new() { Value = space }, new() { Value = name } },
        };
        return await command.ExecuteScalarAsync(ct);
    }

    private sealed class Nothing : IDisposable
    {
        public static Nothing Instance { get; } = new();

        public void Dispose()
        {
        }
    }
}
