using Microsoft.EntityFrameworkCore;

namespace Herald.Data;

/// <summary>
/// The right to do a piece of background work for a while, held by one node. Clocks of nodes may differ and a node may freeze,
/// so the right is proved where it counts: whoever works under a lease asks <see cref="HeldAsync"/> in the transaction that
/// writes the result, and commits only if it still stands.
/// </summary>
/// <param name="Name">What it is a lease on.</param>
/// <param name="Fence">Rises with each taking; a higher fence ends the right of every lower one.</param>
/// <param name="ExpiresAt">From when on others may take it; renewed by taking it again before.</param>
public sealed record Lease(string Name, long Fence, DateTimeOffset ExpiresAt)
{
    /// <summary>
    /// Takes a lease that is free or has run out, or renews the holder's own under its fence; null while another holds it.
    /// </summary>
    /// <param name="db">A context without a running transaction.</param>
    /// <param name="name">What it is a lease on.</param>
    /// <param name="holder">Who takes it: one text for each run of a process, so that nobody renews what he did not take.</param>
    /// <param name="duration">For how long.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="ct">Stops the waiting.</param>
    public static async Task<Lease?> TryTakeAsync(
        HeraldDb db, string name, string holder, TimeSpan duration, TimeProvider clock, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        var now = clock.GetUtcNow().Storable();
        var end = (now + duration).Storable();
        var (nowValue, endValue) = (db.Engine.InstantValue(now), db.Engine.InstantValue(end));
        // A lease that ran out gets a new fence even for its last holder: what he began under the old one is over.
        var fences = await db.Database.SqlQuery<long>(
            $"""
            INSERT INTO leases (name, holder, fence, expires_at) VALUES ({name}, {holder}, 1, {endValue})
            ON CONFLICT (name) DO UPDATE SET
                holder = excluded.holder,
                expires_at = excluded.expires_at,
                fence = leases.fence + CASE WHEN leases.expires_at > {nowValue} THEN 0 ELSE 1 END
            WHERE leases.holder = excluded.holder OR leases.expires_at <= {nowValue}
            RETURNING fence AS "Value"
            """).ToListAsync(ct);
        await write.CommitAsync(ct);
        return fences is [var fence] ? new(name, fence, end) : null;
    }

    /// <summary>
    /// Whether nobody has taken the lease over. Asked within a transaction it stays so until that ends, because the row is locked:
    /// a node that froze, wakes and asks gets no, and one that got yes is waited for.
    /// </summary>
    public async Task<bool> HeldAsync(HeraldDb db, CancellationToken ct) => await db.Database.ExecuteSqlAsync(Look(db), ct) == 1;

    /// <summary>The same for those whom a framework does not let wait.</summary>
    public bool Held(HeraldDb db) => db.Database.ExecuteSql(Look(db)) == 1;

    /// <summary>Gives it back, so that others need not wait for its end; nothing happens if it is held no more.</summary>
    public async Task ReleaseAsync(HeraldDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE leases SET expires_at = {db.Engine.InstantValue(clock.GetUtcNow())} WHERE name = {Name} AND fence = {Fence}", ct);
        await write.CommitAsync(ct);
    }

    // Writing the row onto itself locks it on either engine.
    private FormattableString Look(HeraldDb db)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException(
                "Ask for a lease within the transaction that writes under it; outside the answer is old at once.");
        }

        return $"UPDATE leases SET fence = fence WHERE name = {Name} AND fence = {Fence}";
    }
}
