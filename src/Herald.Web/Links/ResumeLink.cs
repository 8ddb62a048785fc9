using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Links;

/// <summary>Ends the pause of a link, so that it counts again.</summary>
internal sealed class ResumeLink(HeraldDb db)
{
    /// <summary>The link, or null if the program has none of this id.</summary>
    public async Task<Link?> RunAsync(ProgramId program, LinkId id, CancellationToken ct)
    {
        var link = await db.Links.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct);
        if (link is null)
            return null;
        link.PausedAt = null;
        await db.SaveChangesAsync(ct);
        return link;
    }
}
