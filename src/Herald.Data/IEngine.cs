using System.Data.Common;
using Herald.Core.Ids;
using Herald.Data.Audiences;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data;

/// <summary>
/// The one seam between the two stores. Whatever differs by engine is asked of it or lies beside it in this project;
/// nothing outside of Herald.Data knows which engine runs.
/// </summary>
public interface IEngine
{
    /// <summary>The ending of its schema scripts: <c>sqlite</c> or <c>postgres</c>.</summary>
    string Name { get; }

    /// <summary>What a person may be told of where the data is; never a password.</summary>
    string Place { get; }

    /// <summary>Points a context at the store.</summary>
    void Configure(DbContextOptionsBuilder options);

    /// <summary>An open connection for SQL that does not go through the mapper.</summary>
    Task<DbConnection> OpenAsync(CancellationToken ct);

    /// <summary>Waits for the right to write; disposing gives it back. SQLite has one writer, PostgreSQL as many as it likes.</summary>
    Task<IDisposable> EnterWriterAsync(CancellationToken ct);

    /// <summary>Points a context that has the writer's turn at the connection that all writers share, where there is one.</summary>
    void LendWriter(HeraldDb db);

    /// <summary>Points it back at a connection of its own.</summary>
    void ReturnWriter(HeraldDb db);

    /// <summary>
    /// Takes the program's books for this transaction: writes to one program happen one after another, so that caps, budgets and
    /// wallets are decided on what is really there, and no two transactions can wait for each other.
    /// </summary>
    Task LockProgramAsync(DbConnection connection, DbTransaction transaction, ProgramId program, CancellationToken ct);

    /// <summary>Tries to take a name for this transaction without waiting; false if another transaction has it.</summary>
    Task<bool> TryLockNameAsync(DbConnection connection, DbTransaction transaction, string name, CancellationToken ct);

    /// <summary>Throws <see cref="UnfitPoolerException"/> where a pooler before the store loses what a connection has prepared.</summary>
    Task ProveConnectionsAsync(CancellationToken ct);

    /// <summary>Waits for the lease on the schema within the transaction.</summary>
    Task LockSchemaAsync(DbConnection connection, DbTransaction transaction, CancellationToken ct);

    /// <summary>Begins a read that sees the store as of one moment, however long it takes, and keeps no writer waiting.</summary>
    Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken ct);

    /// <summary>
    /// Puts the stream of a store that was restored from a dump below all that this server will write. On PostgreSQL the order of the
    /// stream rests on transaction numbers, and another server counts its own.
    /// </summary>
    Task SettleRestoredAsync(DbConnection connection, DbTransaction transaction, CancellationToken ct);

    /// <summary>
    /// Hears what nodes on the same store tell each other, until it is stopped; throws where the line is lost. From
    /// <paramref name="begun"/> on nothing is missed. On SQLite there is no other node, and nothing to hear.
    /// </summary>
    Task HearAsync(Action begun, Action<string, string> heard, CancellationToken ct);

    /// <summary>
    /// A number that is another one once somebody may have changed what is told to nobody: what was read before is to be read again.
    /// </summary>
    long Untold();

    /// <summary>Tells all nodes something on a channel of <see cref="Nodes.NodeChannel"/>; each text at most 7,900 bytes.</summary>
    Task TellAsync(string channel, IReadOnlyList<string> texts, CancellationToken ct);

    /// <summary>How conditions over advocates are asked in its SQL.</summary>
    IConditionDialect Conditions { get; }

    /// <summary>The columns of activities that order the stream.</summary>
    string StreamOrder { get; }

    /// <summary>Activities behind a place in the stream, as a condition: {0} is the commit group of the place, {1} the position.</summary>
    string LaterActivities { get; }

    /// <summary>Activities that no running transaction can still precede, as a condition on the table's columns.</summary>
    string SettledActivities { get; }

    /// <summary>How many microseconds lie between two columns that hold instants, as an expression.</summary>
    string MicrosecondsBetween(string from, string to);

    /// <summary>Whether the store could not be reached or written just now, so that the same request may succeed later.</summary>
    bool IsPassing(Exception exception);

    /// <summary>Whether the store has no space left; then nothing was done, even where it was the commit that failed.</summary>
    bool IsFull(Exception exception);

    /// <summary>A parameter in the engine's own form for an id.</summary>
    object IdValue(Guid value);

    /// <summary>A parameter in the engine's own form for an instant.</summary>
    object InstantValue(DateTimeOffset value);

    /// <summary>An id read from a column.</summary>
    Guid ReadId(DbDataReader reader, int column);

    /// <summary>An instant read from a column.</summary>
    DateTimeOffset ReadInstant(DbDataReader reader, int column);
}
