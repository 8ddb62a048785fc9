using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Merging;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Data.Merging;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Advocates.Merging;

/// <summary>
/// Makes two of one again: what had come along goes back. What came since stays with who got it, and points that he has spent meanwhile
/// are owed.
/// </summary>
internal sealed class UndoMerge(HeraldDb db, NewId ids, TimeProvider clock, MoveRewards rewards)
{
    public async Task<Outcome<Merge>> RunAsync(ProgramId program, MergeId id, string by, CancellationToken ct)
    {
        var merge = await db.Merges.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct);
        if (merge is null)
            return new Refusal("not_found", "There is no such merge in this program.") { Kind = RefusalKind.Missing };
        if (merge.UndoneAt is not null)
            return MergeRefusals.Undone();
        var into = merge.IntoId;
        var both = await db.Advocates.IgnoreQueryFilters().AsTracking()
            .Where(row => row.ProgramId == program && (row.Id == merge.FromId || row.Id == into)).ToListAsync(ct);
        var (goes, stays) = (both.Single(row => row.Id == merge.FromId), both.Single(row => row.Id == into));
        if (stays.MergedInto is not null)
            return MergeRefusals.Buried();
        merge.After.Back(MergedProfile.Of(stays), merge.Before).WriteTo(stays);
        goes.MergedInto = null;
        merge.Undo(by, clock.GetUtcNow().Storable());
        await db.SaveChangesAsync(ct);
        await rewards.BackAsync(merge, Holder.Of(merge.FromId), Holder.Of(into), ct);
        await MoveRows.BackAsync(db, merge, ct);
        ActivityStream.Append(db, program, new Activity.MergeUndone(merge.Id, merge.FromId, into), merge.UndoneAt!.Value, ids);
        await db.SaveChangesAsync(ct);
        return merge;
    }
}
