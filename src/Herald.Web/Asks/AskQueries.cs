using Herald.Core.Asks;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Asks;

internal sealed class AskQueries(HeraldDb db)
{
    // As many as the largest budget has in as many weeks.
    private const int AsksMax = AskBudget.PerWeekMax * WeeksBack;
    private const int WeeksBack = 4;

    /// <summary>How often he was asked of late, and whether he may be now; two questions to the store.</summary>
    public async Task<AskStanding> OfAsync(
        Core.Programs.Program program, AdvocateId advocate, DateTimeOffset now, CancellationToken ct)
    {
        var since = (now - AskBudget.Window * WeeksBack).Storable();
        var latest = await db.Asks
            .Where(row => row.ProgramId == program.Id && row.AdvocateId == advocate && row.AskedAt > since)
            .OrderByDescending(static row => row.AskedAt).ThenByDescending(static row => row.Id).Take(AsksMax).ToListAsync(ct);
        var respite = await db.Respites.SingleOrDefaultAsync(row => row.ProgramId == program.Id && row.AdvocateId == advocate, ct);
        var used = latest.Count(ask => ask.AskedAt > now - AskBudget.Window);
        return new(new(program.AsksPerWeek, used), respite, ProgramDays.DayOf(now, program.TimeZone), latest);
    }

    /// <summary>The same where only ids are known; null where the program has no such advocate.</summary>
    public async Task<AskStanding?> FindAsync(ProgramId program, AdvocateId advocate, DateTimeOffset now, CancellationToken ct)
    {
        var settings = await db.Programs.Where(row => row.Id == program
            && db.Advocates.Any(one => one.ProgramId == program && one.Id == advocate)).SingleOrDefaultAsync(ct);
        return settings is null ? null : await OfAsync(settings, advocate, now, ct);
    }
}
