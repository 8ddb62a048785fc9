using System.Data.Common;
using Herald.Core.Ids;
using Herald.Data.Audiences;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Herald.Data;

/// <summary>
/// SQLite in one file: WAL, every commit synced before it is answered, one writer and readers beside it.
/// </summary>
public sealed class SqliteEngine : IEngine, IDisposable
{
    // Another process (a command beside the server) may hold the file for the length of one transaction.
    private const int BusySecondsMax = 30;

    private const int CountMemory = 9; // SQLITE_CONFIG_MEMSTATUS

    private readonly string connectionString;
    private readonly SemaphoreSlim turns = new(1, 1);
    private readonly SqlitePragmas pragmas = new();
    private readonly SqliteChanges changes;

    // Counting what it allocates takes one lock of the process at each allocation, which readers and the writer would wait for.
    static SqliteEngine()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(CountMemory, 0);
    }

    public SqliteEngine(string file)
    {
        Place = Path.GetFullPath(file);
        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = Place,
            DefaultTimeout = BusySecondsMax,
        };
        connectionString = builder.ToString();
        builder.Pooling = false;
        Writer = new(builder.ToString());
        changes = new(builder.ToString());
    }

    public string Name => "sqlite";

    public string Place { get; }

    /// <summary>For who has the writer's turn.</summary>
    internal SqliteWriter Writer { get; }

    public IConditionDialect Conditions { get; } = new SqliteConditions();

    // All are of one group; naming the rowid alone makes this a walk from the place on instead of a search through what was read.
    public string StreamOrder => "position";

    public string LaterActivities => "position > {1}";

    // One writer: whatever is visible is settled.
    public string SettledActivities => "1 = 1";

    // A list is one parameter, so that a statement stays the same whatever the list's length.
    public void Configure(DbContextOptionsBuilder options) => options
        .UseSqlite(connectionString, static sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).AddInterceptors(pragmas);

    public async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(ct);
        SqlitePragmas.Apply(connection);
        return connection;
    }

    public async Task<IDisposable> EnterWriterAsync(CancellationToken ct)
    {
        await turns.WaitAsync(ct);
        return new Turn(this);
    }

    public void LendWriter(HeraldDb db) => db.Database.SetDbConnection(Writer.Connection, contextOwnsConnection: false);

    public void ReturnWriter(HeraldDb db)
    {
        // What it opens from now on is its own again, and is closed with it.
        db.Database.SetDbConnection(null, contextOwnsConnection: true);
        db.Database.SetConnectionString(connectionString);
    }

    /// <summary>The writer, for a context that was lent it: on another connection rows would be written beside its transaction.</summary>
    internal static SqliteWriter WriterOf(HeraldDb db)
    {
        var writer = ((SqliteEngine)db.Engine).Writer;
        return ReferenceEquals(db.Connection, writer.Connection)
            ? writer
            : throw new InvalidOperationException("Rows are written in a WriteTransaction alone.");
    }

    public Task LockProgramAsync(DbConnection connection, DbTransaction transaction, ProgramId program, CancellationToken ct) =>
        Task.CompletedTask;

    // The file's one writer is the lock already.
    public Task<bool> TryLockNameAsync(DbConnection connection, DbTransaction transaction, string name, CancellationToken ct) =>
        Task.FromResult(true);

    public Task ProveConnectionsAsync(CancellationToken ct) => Task.CompletedTask;

    public Task LockSchemaAsync(DbConnection connection, DbTransaction transaction, CancellationToken ct) => Task.CompletedTask;

    // Deferred: it takes the read lock at its first read, and never the writer's.
    public Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken ct) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    // Positions alone are the order here, and they are restored with the file.
    public Task SettleRestoredAsync(DbConnection connection, DbTransaction transaction, CancellationToken ct) => Task.CompletedTask;

    public Task HearAsync(Action begun, Action<string, string> heard, CancellationToken ct) => Task.Delay(Timeout.InfiniteTimeSpan, ct);

    // Commands beside the server write to the same file, and nobody tells.
    public long Untold() => changes.Version();

    public Task TellAsync(string channel, IReadOnlyList<string> texts, CancellationToken ct) => Task.CompletedTask;

    public string MicrosecondsBetween(string from, string to) => $"{to} - {from}";

    public bool IsPassing(Exception exception) =>
        // busy, locked, read-only, I/O error, disk full, cannot open
        exception is SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 13 or 14 }
        || (exception.InnerException is { } inner && IsPassing(inner));

    public bool IsFull(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: 13 } || (exception.InnerException is { } inner && IsFull(inner));

    public object IdValue(Guid value) => value.ToByteArray(bigEndian: true);

    public object InstantValue(DateTimeOffset value) => Instants.ToMicroseconds(value);

    public Guid ReadId(DbDataReader reader, int column) => new(reader.GetFieldValue<byte[]>(column), bigEndian: true);

    public DateTimeOffset ReadInstant(DbDataReader reader, int column) => Instants.FromMicroseconds(reader.GetInt64(column));

    public void Dispose()
    {
        turns.Dispose();
        Writer.Dispose();
        changes.Dispose();
        // Pooled connections keep the file open; a stopped server must leave it free to copy or delete.
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private sealed class Turn(SqliteEngine engine) : IDisposable
    {
        private int ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref ended, 1) != 0)
                return;
            engine.Writer.EndTurn();
            engine.turns.Release();
        }
    }
}
