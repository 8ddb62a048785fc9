using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Links;

/// <summary>Pauses a link: it leads on, and is not counted.</summary>
internal sealed class PauseLink(HeraldDb db, TimeProvider clock)
{
    /// <summary>The paused link, or null if the program has none of this id. One that is paused stays paused since then.</summary>
    public async Task<Link?> RunAsync(ProgramId program, LinkId id, CancellationToken ct)
    {
        var link = await db.Links.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct);
        if (link is null)
            return null;
        link.PausedAt ??= clock.GetUtcNow().Storable();
        await db.SaveChangesAsync(ct);
        return link;
    }
}
