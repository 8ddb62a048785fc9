using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore.Storage;

namespace Herald.Data;

/// <summary>
/// One write to one program: it waits for its turn, sees what is really there, and is on disk when <see cref="CommitAsync"/> returns.
/// Disposed without a commit it leaves nothing behind.
/// </summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    private readonly HeraldDb db;
    private readonly IDisposable turn;
    private readonly IDbContextTransaction transaction;

    private WriteTransaction(HeraldDb db, IDisposable turn, IDbContextTransaction transaction) =>
        (this.db, this.turn, this.transaction) = (db, turn, transaction);

    /// <summary>Begins and takes the program's turn.</summary>
    public static async Task<WriteTransaction> BeginAsync(HeraldDb db, ProgramId program, CancellationToken ct)
    {
        var write = await BeginAsync(db, ct);
        try
        {
            await write.LockProgramAsync(program, ct);
            return write;
        }
        catch
        {
            await write.DisposeAsync();
            throw;
        }
    }

    /// <summary>Begins without a program: for the installation itself, or to take a name before the program's turn.</summary>
    public static async Task<WriteTransaction> BeginAsync(HeraldDb db, CancellationToken ct)
    {
        var turn = await db.Engine.EnterWriterAsync(ct);
        try
        {
            db.Engine.LendWriter(db);
            return new(db, turn, await db.Database.BeginTransactionAsync(ct));
        }
        catch
        {
            End(db, turn);
            throw;
        }
    }

    /// <summary>Waits for the program's turn; all writes to one program happen one after another.</summary>
    public Task LockProgramAsync(ProgramId program, CancellationToken ct) =>
        db.Engine.LockProgramAsync(db.Connection, transaction.GetDbTransaction(), program, ct);

    /// <summary>Tries to take a name until this transaction ends, without waiting; false if another transaction has it.</summary>
    public Task<bool> TryLockNameAsync(string name, CancellationToken ct) =>
        db.Engine.TryLockNameAsync(db.Connection, transaction.GetDbTransaction(), name, ct);

    /// <summary>
    /// Saves what is still unsaved and commits; on return it is on disk. Nothing is, where it throws anything else than
    /// <see cref="OutcomeUnknownException"/>.
    /// </summary>
    public async Task CommitAsync(CancellationToken ct)
    {
        await db.SaveLastAsync(ct);
        try
        {
            await transaction.CommitAsync(ct);
        }
        catch (Exception fault) when (db.Engine.IsPassing(fault) && !db.Engine.IsFull(fault))
        {
            throw new OutcomeUnknownException(fault);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            End(db, turn);
        }
    }

    // What the context does from here on it does on a connection of its own. Whatever fails, others must get their turn.
    private static void End(HeraldDb db, IDisposable turn)
    {
        using (turn)
            db.Engine.ReturnWriter(db);
    }
}
