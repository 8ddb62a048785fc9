using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.CrashLab.Finding;

/// <summary>Readers of the stream stand on facts that exist, and come to its end.</summary>
internal static class StreamOracle
{
    public static async Task LookAsync(HeraldDb db, Findings findings, CancellationToken ct)
    {
        foreach (var place in await PlacesAsync(db, ct))
        {
            if (!await db.Activities.AnyAsync(row => row.CommitGroup == place.CommitGroup && row.Position == place.Position, ct))
                findings.Object($"{place} is no place in the stream");
        }
    }

    /// <summary>Whether every reader stands on the last fact.</summary>
    public static async Task<bool> IsReadAsync(HeraldDb db, CancellationToken ct)
    {
        var last = await db.Activities.OrderByDescending(static row => row.CommitGroup).ThenByDescending(static row => row.Position)
            .Select(static row => new { row.CommitGroup, row.Position }).FirstAsync(ct);
        var places = await PlacesAsync(db, ct);
        return places.Count > 0 && places.TrueForAll(place => place.CommitGroup == last.CommitGroup && place.Position == last.Position);
    }

    private static Task<List<ReaderPlace>> PlacesAsync(HeraldDb db, CancellationToken ct) => db.Database.SqlQuery<ReaderPlace>(
        $"""
        SELECT reader AS "Reader", commit_group AS "CommitGroup", position AS "Position" FROM reader_positions
        """).ToListAsync(ct);
}
