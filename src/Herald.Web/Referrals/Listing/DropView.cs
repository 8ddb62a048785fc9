using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Referrals.Listing;

/// <summary>Removes a view: his own, or one that somebody shares where he runs the program.</summary>
internal sealed class DropView(HeraldDb db, AuditTrail audit)
{
    /// <summary>Its name; null where there is none that he may remove.</summary>
    public async Task<string?> RunAsync(StaffCaller caller, SavedViewId id, CancellationToken ct)
    {
        var runs = caller.May(StaffRight.Run);
        var view = await db.SavedViews.AsTracking().SingleOrDefaultAsync(
            row => row.ProgramId == caller.Program && row.Id == id && (row.StaffId == caller.Staff || (runs && row.SharedAt != null)), ct);
        if (view is null)
            return null;
        db.SavedViews.Remove(view);
        audit.Note(db, caller, "removed view", view.Name);
        await db.SaveChangesAsync(ct);
        return view.Name;
    }
}
