using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Merging;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Data.Merging;
using Herald.Web.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Advocates.Merging;

/// <summary>
/// Carries the rewards of a merge from wallet to wallet, each by entries of its own: taken back from the one and given to the other, what
/// waits as waiting. So the books say what happened, and each reward is what its entries say.
/// </summary>
internal sealed class MoveRewards(HeraldDb db, MoveEarning move)
{
    private const int KeysMax = 500;
    private const string Along = "Two advocates turned out to be one person: it goes with him.";
    private const string Back = "They turned out to be two after all: it goes back.";

    public Task<int> CountAsync(ProgramId program, Holder holder, CancellationToken ct) => Of(program, holder).CountAsync(ct);

    /// <summary>Carries all of them along, and remembers each.</summary>
    public async Task RunAsync(Merge merge, Holder from, Holder into, CancellationToken ct)
    {
        var earnings = await Of(merge.ProgramId, from).OrderBy(static row => row.Id).ToListAsync(ct);
        var taken = await TakenAsync(merge.ProgramId, earnings, into, ct);
        foreach (var earning in earnings)
        {
            await move.HandOverAsync(earning, into, taken.Contains(earning.KeyOf(into)), Along, ct);
            db.MergedRows.Add(new()
            {
                ProgramId = merge.ProgramId,
                MergeId = merge.Id,
                Place = MovedThings.Earnings,
                RowId = earning.Id.Value,
            });
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Carries back those that came along and are still with the one who got them.</summary>
    public async Task BackAsync(Merge merge, Holder from, Holder into, CancellationToken ct)
    {
        var moved = await db.MergedRows
            .Where(row => row.ProgramId == merge.ProgramId && row.MergeId == merge.Id && row.Place == MovedThings.Earnings)
            .Select(static row => row.RowId).ToListAsync(ct);
        var ids = moved.Select(static id => new EarningId(id)).ToArray();
        var earnings = await Of(merge.ProgramId, into).Where(row => ids.Contains(row.Id)).OrderBy(static row => row.Id).ToListAsync(ct);
        foreach (var earning in earnings)
            await move.HandOverAsync(earning, from, keepsKey: false, Back, ct);
        await db.SaveChangesAsync(ct);
    }

    // A referral that went from one of them to the other has been a reward of both.
    private async Task<HashSet<string>> TakenAsync(
        ProgramId program, IReadOnlyList<Earning> earnings, Holder holder, CancellationToken ct)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in earnings.Select(earning => earning.KeyOf(holder)).Chunk(KeysMax))
        {
            taken.UnionWith(await db.Earnings.Where(row => row.ProgramId == program && some.Contains(row.Key))
                .Select(static row => row.Key).ToListAsync(ct));
        }

        return taken;
    }

    private IQueryable<Earning> Of(ProgramId program, Holder holder) => db.Earnings.AsTracking()
        .Where(row => row.ProgramId == program && row.Party == Party.Advocate && row.HolderId == holder.Value);
}
