using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Ledger;

/// <summary>The reads of the books that several capabilities share.</summary>
public static class LedgerQueries
{
    /// <summary>The most entries in one page of a statement; one more may be asked for, to know whether another page follows.</summary>
    public const int PageMax = 200;

    // Points, and a currency of ISO 4217 each: a holder cannot have more wallets.
    private const int WalletsMax = 200;

    // A referral is paid once for a stage and rule, and taken back per refund; beyond this, the statement has them all.
    private const int ReferralEntriesMax = 500;

    /// <summary>A holder's wallets, points first, then by currency; empty where nothing was ever earned.</summary>
    public static async Task<IReadOnlyList<Wallet>> WalletsAsync(this HeraldDb db, ProgramId program, Holder holder, CancellationToken ct)
    {
        var wallets = await db.Wallets
            .Where(wallet => wallet.ProgramId == program && wallet.HolderId == holder.Value)
            .Take(WalletsMax)
            .ToListAsync(ct);
        return
        [
            .. wallets.OrderBy(static wallet => wallet.Unit.IsMoney(out _))
                .ThenBy(static wallet => wallet.Unit.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>A holder's wallet in one unit; the empty one where nothing was ever earned.</summary>
    public static async Task<Wallet> WalletAsync(this HeraldDb db, ProgramId program, Holder holder, Unit unit, CancellationToken ct) =>
        await db.Wallets.SingleOrDefaultAsync(
            wallet => wallet.ProgramId == program && wallet.HolderId == holder.Value && wallet.Unit == unit, ct)
        ?? Wallet.Of(program, holder, unit);

    /// <summary>
    /// One page of a holder's entries with their postings, newest first; <paramref name="before"/> is the last entry of the page before.
    /// </summary>
    public static async Task<IReadOnlyList<Entry>> StatementAsync(
        this HeraldDb db, ProgramId program, Holder holder, EntryId? before, int limit, CancellationToken ct)
    {
        var entries = db.Entries.Where(entry => entry.ProgramId == program && entry.HolderId == holder.Value);
        if (before is { } last)
            entries = entries.Where(entry => entry.Id < last);
        return await entries
            .OrderByDescending(static entry => entry.Id)
            .Take(Math.Clamp(limit, 1, PageMax + 1))
            .Include(static entry => entry.Postings)
            .ToListAsync(ct);
    }

    /// <summary>What a referral gave and what of it was released or taken back, oldest first, with the postings.</summary>
    public static async Task<IReadOnlyList<Entry>> EntriesOfReferralAsync(
        this HeraldDb db, ProgramId program, ReferralId referral, CancellationToken ct) =>
        await db.Entries
            .Where(entry => entry.ProgramId == program && entry.ReferralId == referral)
            .OrderBy(static entry => entry.Id)
            .Take(ReferralEntriesMax)
            .Include(static entry => entry.Postings)
            .ToListAsync(ct);

    /// <summary>An entry with its postings; null where the program has none of this id.</summary>
    public static Task<Entry?> EntryAsync(this HeraldDb db, ProgramId program, EntryId id, CancellationToken ct) =>
        db.Entries.Include(static entry => entry.Postings).SingleOrDefaultAsync(entry => entry.ProgramId == program && entry.Id == id, ct);
}
