using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Referrals.Listing;

/// <summary>Keeps a view of the list under a name; one of his that has the name already becomes this one.</summary>
internal sealed class SaveView(HeraldDb db, NewId ids, AuditTrail audit, TimeProvider clock)
{
    private const int LengthMax = 1_000;

    public async Task<Outcome<SavedViewId>> RunAsync(StaffCaller caller, ViewInput input, CancellationToken ct)
    {
        if (input.FindFault() is { } fault)
            return fault;
        if (input.Query.Length > LengthMax)
            return new Refusal("too_long", "These filters are too long to be kept. Use shorter words.");
        if (input.Shared && !caller.May(StaffRight.Work))
            return new Refusal("role_missing", "Your role keeps views for yourself alone. Untick sharing to keep this one.");
        var name = input.Name!.Trim();
        var own = db.SavedViews.Where(row => row.ProgramId == caller.Program && row.StaffId == caller.Staff);
        var view = await own.AsTracking().SingleOrDefaultAsync(row => row.Name == name, ct);
        if (view is null && await own.CountAsync(ct) >= ViewQueries.ViewsMax)
            return new Refusal("too_many", $"You keep {ViewQueries.ViewsMax} views, which is as many as there may be. Remove one first.");
        var now = clock.GetUtcNow().Storable();
        if (view is null)
        {
            view = new()
            {
                ProgramId = caller.Program,
                Id = ids.Of<SavedViewId>(),
                StaffId = caller.Staff,
                Name = name,
                Query = input.Query,
                CreatedAt = now,
            };
            db.SavedViews.Add(view);
        }

        view.Query = input.Query;
        view.SharedAt = input.Shared ? view.SharedAt ?? now : null;
        audit.Note(db, caller, "saved view", name, input.Shared ? "shared" : null);
        await db.SaveChangesAsync(ct);
        return view.Id;
    }
}
