using Herald.Core.Audiences;
using Herald.Data;
using Herald.Web.Platform.Audit;

namespace Herald.Web.Audiences;

/// <summary>What is written into the audit log when an audience is made, changed or deleted: its history.</summary>
internal sealed class AudienceNotes(HeraldDb db, AuditTrail audit)
{
    public void OfMade(Author by, Audience audience) =>
        Note(by, "made audience", audience, $"{audience.Name}: {audience.Condition}");

    public void OfChanged(Author by, Audience before, string name, string condition, string? board)
    {
        var changes = new List<string>();
        if (name != before.Name)
            changes.Add($"name: {before.Name} → {name}");
        if (condition != before.Condition)
            changes.Add($"{before.Condition} → {condition}");
        if (board != before.Board)
            changes.Add($"leaderboard: {before.Board ?? "none"} → {board ?? "none"}");
        Note(by, "changed audience", before, string.Join("; ", changes));
    }

    public void OfRemoved(Author by, Audience audience) =>
        Note(by, "deleted audience", audience, $"{audience.Slug}, {audience.Name}: {audience.Condition}");

    private void Note(Author by, string action, Audience audience, string detail) =>
        audit.Note(db, by, action, audience.Id.ToString(), detail);
}
