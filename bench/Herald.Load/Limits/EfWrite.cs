using Herald.Core.Ids;
using Herald.Data;
using Microsoft.EntityFrameworkCore.Storage;

namespace Herald.Load.Limits;

/// <summary>One request's transaction as the mapper makes it, on a connection of its pool, in the turn that the engine asks for.</summary>
internal sealed class EfWrite : IAsyncDisposable
{
    private readonly HeraldDb db;
    private readonly IDisposable turn;
    private readonly IDbContextTransaction transaction;

    private EfWrite(HeraldDb db, IDisposable turn, IDbContextTransaction transaction) =>
        (this.db, this.turn, this.transaction) = (db, turn, transaction);

    public static async Task<EfWrite> BeginAsync(HeraldDb db, ProgramId? program, CancellationToken ct)
    {
        var turn = await db.Engine.EnterWriterAsync(ct);
        var transaction = await db.Database.BeginTransactionAsync(ct);
        // What one advocate is given by two at once must add up.
        if (program is { } own)
            await db.Engine.LockProgramAsync(db.Connection, transaction.GetDbTransaction(), own, ct);
        return new(db, turn, transaction);
    }

    public async Task CommitAsync(CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        turn.Dispose();
    }
}
