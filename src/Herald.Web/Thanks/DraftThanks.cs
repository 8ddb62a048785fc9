using System.Globalization;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Thanks;
using Herald.Data;
using Herald.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Thanks;

/// <summary>Makes the task of thanking somebody: words to start from in his language, his sales rep to do it, a week of time.</summary>
internal sealed class DraftThanks(HeraldDb db, NewId ids)
{
    /// <summary>For something that staff put into words; not added to the context yet.</summary>
    public async Task<ThanksTask> ByHandAsync(
        ProgramId program, Advocate advocate, string reason, DateTimeOffset now, CancellationToken ct)
    {
        var settings = await db.Programs.SingleAsync(row => row.Id == program, ct);
        var id = ids.Of<ThanksId>();
        // Holds until this method returns.
        CultureInfo.CurrentCulture = PageCulture.Of(advocate.Locale ?? settings.Locale);
        return new()
        {
            ProgramId = program,
            Id = id,
            AdvocateId = advocate.Id,
            Cause = ThanksCause.ByHand,
            CauseKey = ThanksTask.KeyOf(id),
            Reason = reason,
            AroseAt = now,
            MadeAt = now,
            Kind = ThanksKind.Message,
            Text = ThanksDraft.Of(ThanksCause.ByHand, advocate.Name, null, settings.Name),
            StaffId = (await RepsAsync(db, program, [advocate.Id], ct)).GetValueOrDefault(advocate.Id),
            DueOn = DueOn(now, settings.TimeZone),
        };
    }

    public static DateOnly DueOn(DateTimeOffset now, string zone) => ProgramDays.DayOf(now, zone).AddDays(ThanksTask.DueDays);

    /// <summary>The sales reps of these advocates' accounts who are on the program's staff.</summary>
    public static async Task<Dictionary<AdvocateId, StaffId?>> RepsAsync(
        HeraldDb db, ProgramId program, AdvocateId[] advocates, CancellationToken ct)
    {
        var owners = await db.Advocates.Where(row => row.ProgramId == program && advocates.Contains(row.Id))
            .Join(db.Accounts.Where(static row => row.OwnerEmail != null),
                static row => new { row.ProgramId, Id = row.AccountId!.Value }, static row => new { row.ProgramId, row.Id },
                static (advocate, account) => new { advocate.Id, Email = account.OwnerEmail! })
            .ToListAsync(ct);
        var keys = owners.Select(static owner => new EmailAddress(owner.Email).Key).Distinct().ToArray();
        var staff = await db.Memberships.Where(row => row.ProgramId == program)
            .Join(db.StaffAccounts.Where(row => keys.Contains(row.EmailKey)), static row => row.StaffId, static row => row.Id,
                static (_, account) => new { account.EmailKey, account.Id })
            .ToDictionaryAsync(static row => row.EmailKey, static row => (StaffId?)row.Id, ct);
        return owners.ToDictionary(
            static owner => owner.Id, owner => staff.GetValueOrDefault(new EmailAddress(owner.Email).Key));
    }
}
