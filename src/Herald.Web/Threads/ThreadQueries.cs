using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Threads;

internal sealed class ThreadQueries(HeraldDb db)
{
    /// <summary>The whole thread of a referral, the oldest message first; it is bounded by <see cref="ThreadMessage.ThreadMax"/>.</summary>
    public async Task<IReadOnlyList<ThreadMessage>> OfAsync(ProgramId program, ReferralId referral, CancellationToken ct) =>
        await db.ThreadMessages.Where(row => row.ProgramId == program && row.ReferralId == referral)
            .OrderBy(static row => row.Id).Take(ThreadMessage.ThreadMax).ToListAsync(ct);

    /// <summary>The last message of each of these referrals that has any: whoever did not write it is the one to answer.</summary>
    public async Task<IReadOnlyDictionary<ReferralId, ThreadMessage>> LastOfAsync(
        ProgramId program, IReadOnlyList<ReferralId> referrals, CancellationToken ct)
    {
        var last = db.ThreadMessages.Where(row => row.ProgramId == program && referrals.Contains(row.ReferralId))
            .GroupBy(static row => row.ReferralId).Select(static thread => thread.Max(static row => row.WrittenAt));
        var rows = await db.ThreadMessages
            .Where(row => row.ProgramId == program && referrals.Contains(row.ReferralId) && last.Contains(row.WrittenAt))
            .OrderBy(static row => row.Id).ToListAsync(ct);
        return rows.GroupBy(static row => row.ReferralId).ToDictionary(static thread => thread.Key, static thread => thread.Last());
    }
}
