using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Core.Recognition;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Data.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Recognition;

/// <summary>
/// Writes down the levels that advocates have reached, and tells each once: what is written already is told no more, however often
/// somebody is looked at. The caller sees to it that one at a time does so.
/// </summary>
internal sealed class RaiseAdvocates(NewId ids)
{
    /// <summary>Looks at some advocates within the transaction of the context.</summary>
    /// <param name="db">The context.</param>
    /// <param name="program">Their program.</param>
    /// <param name="ladder">The ladder that holds.</param>
    /// <param name="advocates">Who, and the year in which something came to them.</param>
    /// <param name="notBefore">When the ladder was changed, where that is what raises them; null where it is what they earned.</param>
    /// <param name="ct">Stops it.</param>
    public async Task RunAsync(
        HeraldDb db, ProgramId program, Ladder ladder, IReadOnlyDictionary<AdvocateId, int> advocates, DateTimeOffset? notBefore,
        CancellationToken ct)
    {
        var who = advocates.Keys.ToArray();
        var points = await db.EarnedPointsAsync(program, who, ct);
        var reached = (await db.AdvocateLevels.AsTracking()
            .Where(row => row.ProgramId == program && who.Contains(row.AdvocateId)).ToListAsync(ct)).ToLookup(static row => row.AdvocateId);
        foreach (var (advocate, year) in advocates)
        {
            AdvocateLevel[] own = [.. reached[advocate]];
            if (!MayRise(ladder, own, points.GetValueOrDefault(advocate), year))
                continue;
            foreach (var climbed in ladder.Climb(await db.PointsMovesAsync(program, advocate, ct)))
                Write(db, program, advocate, Array.Find(own, row => row.Level == climbed.Level), climbed, notBefore);
        }
    }

    // A level that he has not had, or one that is not earned anew yet in the year in which something came.
    private static bool MayRise(Ladder ladder, AdvocateLevel[] own, long points, int year) => ladder.Levels.Skip(1).Any(level =>
        level.Points <= points && (Array.Find(own, row => row.Level == level.Number) is not { } row
            || (ladder.Renewal == LevelRenewal.Yearly && ladder.YearOf(row.EarnedAt) < year)));

    private void Write(
        HeraldDb db, ProgramId program, AdvocateId advocate, AdvocateLevel? row, Climbed climbed, DateTimeOffset? notBefore)
    {
        if (row is not null)
        {
            row.EarnedAt = Later(row.EarnedAt, climbed.EarnedAt);
            return;
        }

        var reachedAt = Later(climbed.ReachedAt, notBefore);
        db.AdvocateLevels.Add(new()
        {
            ProgramId = program,
            AdvocateId = advocate,
            Level = climbed.Level,
            ReachedAt = reachedAt,
            EarnedAt = Later(climbed.EarnedAt, reachedAt),
        });
        ActivityStream.Append(db, program, new Activity.LevelReached(advocate, climbed.Level), reachedAt, ids);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
