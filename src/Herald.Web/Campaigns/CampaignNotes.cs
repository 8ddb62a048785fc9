using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Campaigns;

/// <summary>What is written into the audit log about campaigns.</summary>
internal sealed class CampaignNotes(HeraldDb db, AuditTrail audit)
{
    /// <summary>The key that asks, by its name.</summary>
    public async Task<CampaignAuthor> AuthorAsync(Caller caller, CancellationToken ct) => new(
        caller.Program,
        "key " + await db.ApiKeys.Where(row => row.ProgramId == caller.Program && row.Id == caller.Key).Select(static row => row.Name)
            .SingleAsync(ct),
        null);

    public void Add(CampaignAuthor by, string action, string subject, string detail)
    {
        if (by.Staff is { } caller)
            audit.Note(db, caller, action, subject, detail);
        else
            audit.NoteKey(db, by.Program, by.Name, action, subject, detail);
    }
}
