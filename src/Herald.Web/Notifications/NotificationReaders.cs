using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Notifications;

/// <summary>Finds how to speak to an advocate.</summary>
internal sealed class NotificationReaders(HeraldDb db)
{
    public async Task<NotificationReader> OfAsync(ProgramId program, AdvocateId advocate, CancellationToken ct)
    {
        var found = await db.Advocates.Where(row => row.ProgramId == program && row.Id == advocate)
            .Join(db.Programs, static row => row.ProgramId, static row => row.Id,
                static (row, program) => new
                {
                    program.PointsName,
                    Zone = row.TimeZone ?? program.TimeZone,
                    Locale = row.Locale ?? program.Locale,
                })
            .SingleAsync(ct);
        return new(found.PointsName, TimeZoneInfo.FindSystemTimeZoneById(found.Zone), PageCulture.Of(found.Locale));
    }
}
