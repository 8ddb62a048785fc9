using Herald.Core.Audiences;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Audiences;

/// <summary>What is written into the audit log when an audience is made, changed or deleted: its history.</summary>
internal sealed class AudienceNotes(HeraldDb db, AuditTrail audit)
{
    /// <summary>The key that asks, by its name.</summary>
    public async Task<AudienceAuthor> AuthorAsync(Caller caller, CancellationToken ct) => new(
        caller.Program,
        "key " + await db.ApiKeys.Where(row => row.ProgramId == caller.Program && row.Id == caller.Key).Select(static row => row.Name)
            .SingleAsync(ct),
        null);

    public void OfMade(AudienceAuthor by, Audience audience) =>
        Note(by, "made audience", audience, $"{audience.Name}: {audience.Condition}");

    public void OfChanged(AudienceAuthor by, Audience before, string name, string condition)
    {
        var changes = new List<string>();
        if (name != before.Name)
            changes.Add($"name: {before.Name} → {name}");
        if (condition != before.Condition)
            changes.Add($"{before.Condition} → {condition}");
        Note(by, "changed audience", before, string.Join("; ", changes));
    }

    public void OfRemoved(AudienceAuthor by, Audience audience) =>
        Note(by, "deleted audience", audience, $"{audience.Slug}, {audience.Name}: {audience.Condition}");

    private void Note(AudienceAuthor by, string action, Audience audience, string detail)
    {
        if (by.Staff is { } caller)
            audit.Note(db, caller, action, audience.Id.ToString(), detail);
        else
            audit.NoteKey(db, by.Program, by.Name, action, audience.Id.ToString(), detail);
    }
}
