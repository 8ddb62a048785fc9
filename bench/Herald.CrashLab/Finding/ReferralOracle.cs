using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.CrashLab.Journals;
using Herald.CrashLab.Writing;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.CrashLab.Finding;

/// <summary>
/// Each referral by form is there once with its friend, each stage report once; the referral stands where the reports have brought it, and
/// its first stage has paid once.
/// </summary>
internal static class ReferralOracle
{
    public static async Task LookAsync(HeraldDb db, JournalMemory memory, Findings findings, CancellationToken ct)
    {
        var rows = await db.Referrals.Where(static row => row.Introduction == Introduction.Form)
            .Join(db.Friends, static row => row.FriendId, static friend => friend.Id,
                static (row, friend) => new { row.Id, row.Stage, friend.Email })
            .ToListAsync(ct);
        Census.Take(Deed.Referral,
            [.. rows.Select(static row => new Trace(Census.Number(row.Email, "", RequestBytes.FriendMark), row.Id.ToString()))],
            memory, findings);
        var reports = await db.StageReports.Select(static row => new Told(row.ReferralId, row.Stage, row.Reason)).ToListAsync(ct);
        Census.Take(Deed.Stage,
            [.. reports.Select(static row => new Trace(Census.Number(row.Reason, "", ""), row.Referral.ToString()))], memory, findings);

        var told = reports.ToLookup(static row => row.Referral);
        var paid = (await db.Earnings.Where(static row => row.EventId == null)
            .Select(static row => new { row.ReferralId, row.Amount }).ToListAsync(ct)).ToLookup(static row => row.ReferralId);
        foreach (var row in rows)
        {
            var reached = told[row.Id].Select(static one => one.Stage).Append(Stage.Submitted).Max();
            var earned = reached > Stage.Submitted ? $"{LabRules.StagePoints}" : "";
            findings.Expect($"{row.Id}", $"{reached}, earned {earned}",
                $"{row.Stage}, earned {string.Join(" and ", paid[row.Id].Select(static one => one.Amount))}");
        }
    }

    private sealed record Told(ReferralId Referral, Stage Stage, string? Reason);
}
