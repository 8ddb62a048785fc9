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

    /// <summary>Begins; <paramref name="program"/> is null only for writes to the installation itself, such as a new program.</summary>
    public static async Task<WriteTransaction> BeginAsync(HeraldDb db, ProgramId? program, CancellationToken ct)
    {
        var turn = await db.Engine.EnterWriterAsync(ct);
        try
        {
            var transaction = await db.Database.BeginTransactionAsync(ct);
            if (program is { } locked)
                await db.Engine.LockProgramAsync(db.Connection, transaction.GetDbTransaction(), locked, ct);
            return new(db, turn, transaction);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Tries to take a name until this transaction ends; false if another transaction has it.</summary>
    public Task<bool> TryLockNameAsync(string name, CancellationToken ct) =>
        db.Engine.TryLockNameAsync(db.Connection, transaction.GetDbTransaction(), name, ct);

    /// <summary>Marks a place to go back to.</summary>
    public Task MarkAsync(string name, CancellationToken ct) => transaction.CreateSavepointAsync(name, ct);

    /// <summary>Undoes all since the mark, in the store and in what the context remembers.</summary>
    public async Task ReturnToAsync(string name, CancellationToken ct)
    {
        await transaction.RollbackToSavepointAsync(name, ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>Saves what is still unsaved and commits; on return it is on disk.</summary>
    public async Task CommitAsync(CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        turn.Dispose();
    }
}
