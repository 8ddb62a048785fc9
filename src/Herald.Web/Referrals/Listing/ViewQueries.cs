using Herald.Data;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Referrals.Listing;

internal sealed class ViewQueries(HeraldDb db)
{
    /// <summary>Views that one row of tabs has room for; who keeps more finds them by removing some.</summary>
    public const int ViewsMax = 30;

    /// <summary>His own views and those that others share, by name.</summary>
    public async Task<IReadOnlyList<ViewLink>> OfAsync(StaffCaller caller, CancellationToken ct)
    {
        var views = await db.SavedViews
            .Where(row => row.ProgramId == caller.Program && (row.StaffId == caller.Staff || row.SharedAt != null))
            .OrderBy(static row => row.Name).ThenBy(static row => row.Id).Take(ViewsMax)
            .Select(static row => new { row.Id, row.Name, row.Query, Shared = row.SharedAt != null, row.StaffId }).ToListAsync(ct);
        return [.. views.Select(row => new ViewLink(row.Id.ToString(), row.Name, row.Query, row.Shared, row.StaffId == caller.Staff))];
    }
}
