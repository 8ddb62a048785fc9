using Herald.Core.Deeds;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Streaks;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Streaks;

/// <summary>
/// Tells the streak of an advocate from what he did: of his deeds, and of what he handed in for challenges or proved. It is counted anew
/// each time, so that a correction or a stream that is read again needs nothing here. Weeks are those of the program's zone.
/// </summary>
internal sealed class StreakQueries(HeraldDb db, TimeProvider clock)
{
    // Who did more in ten years is an aggregator; what is older than these is not looked at.
    private const int DeedsMax = 5_000;
    private const int DaysOfWeek = 7;

    // What he did himself, or what came of a link that he shares; not what became of it later.
    private static readonly string[] Kinds =
        [DeedKind.LinkMade.Name, DeedKind.ReferralSubmitted.Name, DeedKind.ThreadWritten.Name];

    public async Task<Streak> OfAsync(Core.Programs.Program program, AdvocateId advocate, CancellationToken ct)
    {
        var today = ProgramDays.DayOf(clock.GetUtcNow(), program.TimeZone);
        var since = ProgramDays.BeginningOf(
            ProgramDays.MondayOf(today).AddDays(-DaysOfWeek * (Streak.WeeksMax - 1)), program.TimeZone);
        var deeds = await db.Deeds
            .Where(row => row.ProgramId == program.Id && row.AdvocateId == advocate && Kinds.Contains(row.Kind) && row.OccurredAt >= since)
            .OrderByDescending(static row => row.OccurredAt).Select(static row => row.OccurredAt).Take(DeedsMax).ToListAsync(ct);
        var steps = await db.Completions.Where(row => row.ProgramId == program.Id && row.AdvocateId == advocate)
            .Join(db.CompletionSteps, static row => new { row.ProgramId, row.Id },
                static step => new { step.ProgramId, Id = step.CompletionId }, static (_, step) => step.SubmittedAt)
            .Where(at => at >= since).OrderByDescending(static at => at).Take(DeedsMax).ToListAsync(ct);
        return Streak.Of(deeds.Concat(steps).Select(at => ProgramDays.DayOf(at, program.TimeZone)), today);
    }
}
