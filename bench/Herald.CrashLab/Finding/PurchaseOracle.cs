using Herald.CrashLab.Journals;
using Herald.CrashLab.Writing;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.CrashLab.Finding;

/// <summary>Each purchase that is there is there wholly: its answer, what both sides earned, and four postings.</summary>
internal static class PurchaseOracle
{
    private const string Whole = "answered; advocate 100 points, friend 1000 USD; 2 entries of 4 postings";

    public static async Task LookAsync(HeraldDb db, JournalMemory memory, Findings findings, CancellationToken ct)
    {
        var rows = await db.ReportedEvents
            .Select(static row => new { row.Id, row.ExternalId, Answered = row.Answer != null }).ToListAsync(ct);
        Census.Take(Deed.Purchase,
            [.. rows.Select(static row => new Trace(Census.Number(row.ExternalId, RequestBytes.EventMark, ""), row.Id.ToString()))],
            memory, findings);
        var earnings = (await db.Earnings.Where(static row => row.EventId != null)
            .Select(static row => new { row.EventId, row.Party, row.Amount, row.Unit }).ToListAsync(ct))
            .ToLookup(static row => row.EventId);
        var entries = (await db.Entries.Where(static row => row.EventId != null)
            .Select(static row => new { row.EventId, Postings = row.Postings.Count }).ToListAsync(ct)).ToLookup(static row => row.EventId);
        foreach (var row in rows)
        {
            var earned = earnings[row.Id].Select(static one => $"{one.Party.ToString().ToLowerInvariant()} {one.Amount} {one.Unit}")
                .Order(StringComparer.Ordinal);
            var found = $"{(row.Answered ? "answered" : "not answered")}; {string.Join(", ", earned)}; "
                + $"{entries[row.Id].Count()} entries of {entries[row.Id].Sum(static one => one.Postings)} postings";
            findings.Expect($"{Deed.Purchase} {row.ExternalId}", Whole, found);
        }
    }
}
