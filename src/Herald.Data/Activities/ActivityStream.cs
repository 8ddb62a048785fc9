using Herald.Core.Activities;
using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Activities;

/// <summary>
/// The one stream of facts: every verb appends to it in its own transaction, and readers follow it in the order of commits.
/// </summary>
public static class ActivityStream
{
    /// <summary>Adds a fact to what <paramref name="db"/> saves next, so that it is there exactly if its cause is.</summary>
    public static void Append(HeraldDb db, ProgramId program, Activity activity, DateTimeOffset occurredAt, NewId ids) =>
        db.Work.Append(new ActivityRow
        {
            ProgramId = program,
            Id = ids.Of<ActivityId>(),
            OccurredAt = occurredAt,
            Kind = ActivityText.KindOf(activity),
            Body = ActivityText.BodyOf(activity),
        });

    /// <summary>
    /// The facts after a position that nothing still running can precede. Without that condition PostgreSQL would show a later
    /// commit group before an earlier one has ended, and a reader that moves on would never see the earlier.
    /// </summary>
    internal static Task<List<ActivityRow>> AfterAsync(HeraldDb db, StreamPosition position, int countMax, CancellationToken ct)
    {
        var (later, settled, order) = (db.Engine.LaterActivities, db.Engine.SettledActivities, db.Engine.StreamOrder);
        var sql = "SELECT * FROM activities WHERE " + later + " AND " + settled + " ORDER BY " + order + " LIMIT {2}";
        return db.Activities.FromSqlRaw(sql, position.CommitGroup, position.Position, countMax).ToListAsync(ct);
    }

    /// <summary>The next fact after a position, whether or not readers may come to it already; null where there is none.</summary>
    internal static Task<ActivityRow?> NextAsync(HeraldDb db, StreamPosition position, CancellationToken ct)
    {
        var sql = "SELECT * FROM activities WHERE " + db.Engine.LaterActivities + " ORDER BY " + db.Engine.StreamOrder + " LIMIT 1";
        return db.Activities.FromSqlRaw(sql, position.CommitGroup, position.Position).SingleOrDefaultAsync(ct);
    }
}
