using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Audit;

internal sealed class AuditQueries(HeraldDb db)
{
    /// <summary>One page, newest first, behind the note that the page before ended with.</summary>
    public async Task<Page<AuditLine>> ListAsync(
        ProgramId program, AuditAsked asked, AuditNoteId after, int limit, CancellationToken ct)
    {
        var notes = db.AuditNotes.Where(row => row.ProgramId == program);
        if (asked.Who is { } who)
            notes = notes.Where(row => row.StaffName == who);
        if (asked.Action is { } action)
            notes = notes.Where(row => row.Action == action);
        if (after != default)
            notes = notes.Where(row => row.Id < after);
        var rows = await notes.OrderByDescending(static row => row.Id).Take(limit + 1)
            .Select(static row => new { row.Id, row.NotedAt, row.StaffName, row.Action, row.Subject, row.Detail }).ToListAsync(ct);
        return Page<AuditLine>.Of(
            [
                .. rows.Select(static row =>
                    new AuditLine(row.Id.ToString(), row.NotedAt, row.StaffName, row.Action, row.Subject, row.Detail)),
            ],
            limit,
            static line => line.Id);
    }
}
