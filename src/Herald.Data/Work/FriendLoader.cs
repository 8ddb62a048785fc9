using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Work;

/// <summary>Reads all rows of some friends, each table once.</summary>
internal sealed class FriendLoader(HeraldDb db, ProgramId program, FriendId[] wanted)
{
    public async Task LoadAsync(Dictionary<FriendId, FriendRecord> records, CancellationToken ct)
    {
        foreach (var friend in await db.Friends.AsTracking()
            .Where(row => row.ProgramId == program && wanted.Contains(row.Id)).ToListAsync(ct))
            records[friend.Id] = new() { Friend = friend };
        foreach (var key in await db.FriendKeys.Where(row => row.ProgramId == program && wanted.Contains(row.FriendId)).ToListAsync(ct))
            records[key.FriendId].Keys.Add(key);
        var events = await db.ReportedEvents
            .Where(row => row.ProgramId == program && row.FriendId != null && wanted.Contains(row.FriendId!.Value)).ToListAsync(ct);
        foreach (var reported in events)
            records[reported.FriendId!.Value].Events.Add(reported);
        await LoadReferralsAsync(records, ct);
        foreach (var decision in await db.StoredDecisions.AsTracking()
            .Where(row => row.ProgramId == program && wanted.Contains(row.FriendId)).ToListAsync(ct))
            records[decision.FriendId].Decisions.Add(decision);
        foreach (var earning in await db.Earnings.AsTracking()
            .Where(row => row.ProgramId == program && row.FriendId != null && wanted.Contains(row.FriendId.Value)).ToListAsync(ct))
            records[earning.FriendId!.Value].Earnings.Add(earning);
        foreach (var reassigned in await db.Reassignments
            .Where(row => row.ProgramId == program && wanted.Contains(row.FriendId) && row.DecidesCredit)
            .OrderBy(static row => row.Id).ToListAsync(ct))
            records[reassigned.FriendId].Reassigned = reassigned;
    }

    private async Task LoadReferralsAsync(Dictionary<FriendId, FriendRecord> records, CancellationToken ct)
    {
        var owners = new Dictionary<ReferralId, FriendRecord>();
        foreach (var referral in await db.Referrals.AsTracking()
            .Where(row => row.ProgramId == program && wanted.Contains(row.FriendId)).ToListAsync(ct))
        {
            records[referral.FriendId].Referrals.Add(referral);
            owners[referral.Id] = records[referral.FriendId];
        }

        if (owners.Count == 0)
            return;
        var referrals = owners.Keys.ToArray();
        foreach (var report in await db.StageReports.Where(row => row.ProgramId == program && referrals.Contains(row.ReferralId))
            .ToListAsync(ct))
            owners[report.ReferralId].Reports.Add(report);
        foreach (var verdict in await db.Verdicts.AsTracking()
            .Where(row => row.ProgramId == program && row.ReferralId != null && referrals.Contains(row.ReferralId.Value)).ToListAsync(ct))
            owners[verdict.ReferralId!.Value].Verdicts.Add(verdict);
    }
}
