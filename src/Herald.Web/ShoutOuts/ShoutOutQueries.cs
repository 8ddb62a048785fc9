using Herald.Core.Ids;
using Herald.Core.ShoutOuts;
using Herald.Data;
using Herald.Web.Advocates;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.ShoutOuts;

internal sealed class ShoutOutQueries(HeraldDb db, AdvocateQueries advocates)
{
    public async Task<Page<ShoutOutView>> ListAsync(
        ProgramId program, ShoutOutFilter filter, ShoutOutId after, int limit, CancellationToken ct)
    {
        var rows = In(program, filter.State).Where(row => after == default || row.Id < after);
        if (filter.Advocate is { } name)
        {
            if (await advocates.ResolveAsync(program, name.Trim(), ct) is not { Id: var advocate })
                return new([], null);
            rows = rows.Where(row => row.AdvocateId == advocate);
        }

        var found = await rows.OrderByDescending(static row => row.Id).Take(limit + 1).ToListAsync(ct);
        return Page<ShoutOutView>.Of([.. found.Select(ShoutOutView.Of)], limit, static row => row.Id.ToString());
    }

    public async Task<ShoutOutView?> FindAsync(ProgramId program, ShoutOutId id, CancellationToken ct) =>
        await db.ShoutOuts.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is { } row
            ? ShoutOutView.Of(row)
            : null;

    /// <summary>The shout-outs of a program that stand in this way; all where none is told.</summary>
    public IQueryable<ShoutOut> In(ProgramId program, ShoutOutState? state)
    {
        var rows = db.ShoutOuts.Where(row => row.ProgramId == program);
        return state switch
        {
            ShoutOutState.Hidden => rows.Where(static row => row.HiddenAt != null),
            ShoutOutState.Reported => rows.Where(static row => row.HiddenAt == null && row.ReportedAt != null && row.ReviewedAt == null),
            ShoutOutState.Shown => rows.Where(static row => row.HiddenAt == null && (row.ReportedAt == null || row.ReviewedAt != null)),
            _ => rows,
        };
    }
}
