using Herald.Core.Ids;
using Herald.Core.Merging;
using Herald.Data;
using Herald.Data.Merging;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Advocates.Merging;

/// <summary>The merges of advocates, and what came along with each.</summary>
internal sealed class MergeQueries(HeraldDb db)
{
    private const int LatestMax = 10;

    /// <summary>Those of an advocate, newest first; null where the program has no such advocate.</summary>
    public async Task<Page<MergeView>?> ListAsync(ProgramId program, AdvocateId advocate, MergeId after, int limit, CancellationToken ct)
    {
        if (!await db.Advocates.AnyAsync(row => row.ProgramId == program && row.Id == advocate, ct))
            return null;
        var merges = db.Merges.Where(row => row.ProgramId == program && row.IntoId == advocate);
        if (after != default)
            merges = merges.Where(row => row.Id < after);
        var rows = await merges.OrderByDescending(static row => row.Id).Take(limit + 1).ToListAsync(ct);
        var views = new List<MergeView>();
        foreach (var row in rows)
            views.Add(await ViewAsync(row, ct));
        return Page<MergeView>.Of(views, limit, static view => view.Id.ToString());
    }

    /// <summary>The latest of an advocate, for his page.</summary>
    public async Task<IReadOnlyList<MergeText>> LatestAsync(ProgramId program, AdvocateId advocate, CancellationToken ct) =>
        await db.Merges.Where(row => row.ProgramId == program && row.IntoId == advocate)
            .Join(db.Advocates.IgnoreQueryFilters(), static row => new { row.ProgramId, Id = row.FromId },
                static one => new { one.ProgramId, one.Id }, static (row, one) => new { Row = row, one.Name, one.Email })
            .OrderByDescending(static one => one.Row.Id).Take(LatestMax)
            .Select(static one => new MergeText
            {
                Id = one.Row.Id.ToString(),
                Name = one.Name,
                Email = one.Email,
                Note = one.Row.Note,
                MadeBy = one.Row.MadeBy,
                MadeAt = one.Row.MadeAt,
                UndoneBy = one.Row.UndoneBy,
                UndoneAt = one.Row.UndoneAt,
            }).ToListAsync(ct);

    public async Task<MergeView?> FindAsync(ProgramId program, MergeId id, CancellationToken ct) =>
        await db.Merges.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is { } merge
            ? await ViewAsync(merge, ct)
            : null;

    public async Task<MergeView> ViewAsync(Merge merge, CancellationToken ct)
    {
        var former = await db.Advocates.IgnoreQueryFilters()
            .Where(row => row.ProgramId == merge.ProgramId && row.Id == merge.FromId)
            .Select(static row => new FormerView(row.Id, row.ExternalId, row.Email, row.Name)).SingleAsync(ct);
        return new()
        {
            Id = merge.Id,
            Advocate = merge.IntoId,
            Former = former,
            Note = merge.Note,
            Moved = MovedView.Of(await MoveRows.CountAsync(db, merge, ct)),
            MadeBy = merge.MadeBy,
            MadeAt = merge.MadeAt,
            UndoneBy = merge.UndoneBy,
            UndoneAt = merge.UndoneAt,
        };
    }
}
