using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Links;

internal sealed class LinkQueries(HeraldDb db)
{
    /// <summary>An advocate's links, newest first; null if the program has no such advocate.</summary>
    public async Task<Page<LinkView>?> ListAsync(
        ProgramId program, AdvocateId advocate, LinkId after, int limit, OwnAddress address, CancellationToken ct)
    {
        if (!await db.Advocates.AnyAsync(row => row.ProgramId == program && row.Id == advocate, ct))
            return null;
        var links = db.Links.Where(row => row.ProgramId == program && row.AdvocateId == advocate);
        if (after != default)
            links = links.Where(row => row.Id < after);
        var rows = await links.OrderByDescending(static row => row.Id).Take(limit + 1).ToListAsync(ct);
        return Page<LinkView>.Of([.. rows.Select(row => LinkView.Of(row, address))], limit, static row => row.Id.ToString());
    }
}
