using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Activities;

/// <summary>
/// One program's facts as people watch them: the latest, and what came since. Facts of a kind that this version does not know are left
/// out; who follows the stream to act on it stops there instead.
/// </summary>
public static class ActivityFeed
{
    /// <summary>The place of the last fact that a watcher has seen.</summary>
    public sealed record Place(long CommitGroup, long Position);

    /// <summary>The latest facts, newest first, and the place behind them.</summary>
    public static async Task<(IReadOnlyList<RecordedActivity> Facts, Place Place)> LatestAsync(
        this HeraldDb db, ProgramId program, int countMax, CancellationToken ct)
    {
        var order = string.Join(", ", db.Engine.StreamOrder.Split(", ").Select(static column => column + " DESC"));
        var sql = "SELECT * FROM activities WHERE program_id = {0} AND " + db.Engine.SettledActivities
            + " ORDER BY " + order + " LIMIT {1}";
        var rows = await db.Activities.FromSqlRaw(sql, db.Engine.IdValue(program.Value), countMax).ToListAsync(ct);
        var start = StreamPosition.Start;
        return (Readable(rows), rows is [var newest, ..] ? PlaceOf(newest) : new(start.CommitGroup, start.Position));
    }

    /// <summary>What came behind a place, oldest first, and the place behind that.</summary>
    public static async Task<(IReadOnlyList<RecordedActivity> Facts, Place Place)> SinceAsync(
        this HeraldDb db, ProgramId program, Place place, int countMax, CancellationToken ct)
    {
        // The engine numbers the place from 0 on; here the program comes before it.
        var later = db.Engine.LaterActivities
            .Replace("{1}", "{2}", StringComparison.Ordinal).Replace("{0}", "{1}", StringComparison.Ordinal);
        var sql = "SELECT * FROM activities WHERE program_id = {0} AND " + later + " AND " + db.Engine.SettledActivities
            + " ORDER BY " + db.Engine.StreamOrder + " LIMIT {3}";
        var rows = await db.Activities
            .FromSqlRaw(sql, db.Engine.IdValue(program.Value), place.CommitGroup, place.Position, countMax).ToListAsync(ct);
        return (Readable(rows), rows is [.., var last] ? PlaceOf(last) : place);
    }

    private static Place PlaceOf(ActivityRow row) => new(row.CommitGroup, row.Position);

    private static List<RecordedActivity> Readable(List<ActivityRow> rows)
    {
        var facts = new List<RecordedActivity>(rows.Count);
        foreach (var row in rows)
        {
            try
            {
                facts.Add(RecordedActivity.Of(row));
            }
            catch (UnreadableActivityException)
            {
                // Written by a later version that runs beside this one; its own watchers show it.
                continue;
            }
        }

        return facts;
    }
}
