using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Honours;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Web.Advocates;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Honours;

/// <summary>Staff choose the advocate of a month, choose anew or leave it, and announce it; then the advocate is told.</summary>
internal sealed class ChooseHonour(HeraldDb db, AdvocateQueries advocates, NewId ids, TimeProvider clock)
{
    public async Task<Outcome<HonourId>> RunAsync(ProgramId program, HonourInput input, CancellationToken ct)
    {
        if (await advocates.ResolveAsync(program, input.Advocate!.Trim(), ct) is not { } advocate)
        {
            const string message = "There is no such advocate in this program; create him first.";
            return new Refusal("advocate_not_found", message) { Kind = RefusalKind.Missing };
        }

        var now = clock.GetUtcNow().Storable();
        var today = await TodayAsync(program, ct);
        var month = input.Month is { } day ? new DateOnly(day.Year, day.Month, 1) : new DateOnly(today.Year, today.Month, 1);
        if (!Honour.IsOpen(month, today))
            return new Refusal("honour_month", "month: Somebody is chosen for the month that runs or for the one before.");
        var honour = await db.Honours.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Month == month, ct);
        if (honour is { AnnouncedAt: not null })
            return Announced(honour);
        var (words, by) = (input.Words!.Trim().ReplaceLineEndings("\n"), input.ChosenBy!.Trim());
        if (honour is null)
        {
            honour = new()
            {
                ProgramId = program,
                Id = ids.Of<HonourId>(),
                Month = month,
                AdvocateId = advocate.Id,
                Words = words,
                ChosenBy = by,
                ChosenAt = now,
            };
            db.Honours.Add(honour);
        }
        else
        {
            (honour.AdvocateId, honour.Words, honour.ChosenBy, honour.ChosenAt) = (advocate.Id, words, by, now);
        }

        await db.SaveChangesAsync(ct);
        return honour.Id;
    }

    /// <summary>Tells the members; what was told is not told again.</summary>
    public async Task<Outcome<HonourId>> AnnounceAsync(ProgramId program, HonourId id, CancellationToken ct)
    {
        if (await FindAsync(program, id, ct) is not { } honour)
            return Missing();
        var now = clock.GetUtcNow().Storable();
        if (honour.Announce(now))
            ActivityStream.Append(db, program, new Activity.AdvocateHonoured(id, honour.AdvocateId), now, ids);
        await db.SaveChangesAsync(ct);
        return id;
    }

    /// <summary>Nobody is chosen for the month any more.</summary>
    public async Task<Outcome<HonourId>> LeaveAsync(ProgramId program, HonourId id, CancellationToken ct)
    {
        if (await FindAsync(program, id, ct) is not { } honour)
            return Missing();
        if (honour.AnnouncedAt is not null)
            return Announced(honour);
        db.Honours.Remove(honour);
        await db.SaveChangesAsync(ct);
        return id;
    }

    /// <summary>The day that it is in the program.</summary>
    public async Task<DateOnly> TodayAsync(ProgramId program, CancellationToken ct) => ProgramDays.DayOf(
        clock.GetUtcNow(), await db.TimeZoneAsync(program, ct));

    private Task<Honour?> FindAsync(ProgramId program, HonourId id, CancellationToken ct) =>
        db.Honours.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct);

    private static Refusal Missing() => new("not_found", "Nobody was chosen under this id in this program.") { Kind = RefusalKind.Missing };

    private static Refusal Announced(Honour honour)
    {
        const string message = "The members were told already, and it stays; choose somebody for the next month.";
        return new("honour_announced", message) { Kind = RefusalKind.Conflict, Existing = honour.Id.ToString() };
    }
}
