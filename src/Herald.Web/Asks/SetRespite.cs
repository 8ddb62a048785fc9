using Herald.Core;
using Herald.Core.Asks;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Web.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Asks;

/// <summary>Says that an advocate is not to be asked for a while, or that he may be again.</summary>
internal sealed class SetRespite(HeraldDb db, TimeProvider clock)
{
    public async Task<Outcome<Respite>> RunAsync(
        ProgramId program, AdvocateId advocate, RespiteInput input, string by, CancellationToken ct)
    {
        if (!await db.Advocates.AnyAsync(row => row.ProgramId == program && row.Id == advocate, ct))
            return new Refusal("not_found", "There is no such advocate in this program.") { Kind = RefusalKind.Missing };
        var now = clock.GetUtcNow().Storable();
        var zone = await db.TimeZoneAsync(program, ct);
        if (input.Until < ProgramDays.DayOf(now, zone))
        {
            var faults = new Faults();
            faults.Add("until", "A day from today on is expected; end the respite to let him be asked again.", "invalid_day");
            return faults.ToRefusal();
        }

        var row = await db.Respites.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.AdvocateId == advocate, ct);
        if (row is null)
        {
            row = new() { ProgramId = program, AdvocateId = advocate, Reason = "", SetBy = by, SetAt = now };
            db.Respites.Add(row);
        }

        (row.Until, row.Reason, row.SetBy, row.SetAt) = (input.Until, input.Reason!.Trim(), by, now);
        await db.SaveChangesAsync(ct);
        return row;
    }

    /// <summary>Ends it; false where there was none.</summary>
    public async Task<bool> EndAsync(ProgramId program, AdvocateId advocate, CancellationToken ct) =>
        await db.Respites.Where(row => row.ProgramId == program && row.AdvocateId == advocate).ExecuteDeleteAsync(ct) > 0;
}
