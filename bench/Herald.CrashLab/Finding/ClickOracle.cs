using Herald.CrashLab.Journals;
using Herald.CrashLab.Writing;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.CrashLab.Finding;

/// <summary>Each click that was answered is a row; none is two.</summary>
internal static class ClickOracle
{
    public static async Task LookAsync(HeraldDb db, JournalMemory memory, Findings findings, CancellationToken ct)
    {
        var rows = await db.Clicks.Select(static row => new { row.Id, row.ReferrerHost }).ToListAsync(ct);
        Census.Take(Deed.Click,
            [.. rows.Select(static row => new Trace(Census.Number(row.ReferrerHost, "c", RequestBytes.ClickMark), row.Id.ToString()))],
            memory, findings);
    }
}
