using Herald.Core;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Web.Advocates;
using Herald.Web.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Referrals;

/// <summary>
/// Staff give a referral to another advocate, with a reason. Where it carries the friend's credit, or nobody has that yet, the credit goes
/// along, and what both sides had of it is brought to agree.
/// </summary>
internal sealed class ReassignReferral(HeraldDb db, AdvocateQueries advocates, SettleFriend settle, RecordReassignment record)
{
    public async Task<Outcome<ReferralId>> RunAsync(
        ProgramId program, ReferralId id, ReassignmentInput input, string madeBy, CancellationToken ct)
    {
        if (await db.Referrals.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } referral)
            return new Refusal("not_found", "There is no such referral in this program.") { Kind = RefusalKind.Missing };
        if (referral.WithdrawnAt is not null)
        {
            return new Refusal("referral_withdrawn", "The conversion that opened this referral belongs to another; reassign that one.")
            {
                Kind = RefusalKind.Conflict,
            };
        }

        if (await advocates.ResolveAsync(program, input.Advocate!.Trim(), ct) is not { } to)
            return new Refusal("advocate_not_found", "There is no such advocate in this program.") { Kind = RefusalKind.Missing };
        if (to.Id == referral.AdvocateId)
            return new Refusal("same_advocate", "The referral is this advocate's already; nothing was changed.");
        var keys = await db.FriendKeys.Where(row => row.ProgramId == program && row.FriendId == referral.FriendId).ToListAsync(ct);
        if (SelfReferral.Signals(to, keys) is { Count: > 0 } signals)
            return new Refusal("self_referral", $"The friend seems to be this advocate himself ({string.Join(", ", signals)}).");
        return await GiveAsync(referral, to, input.Reason!.Trim(), madeBy, ct);
    }

    private async Task<Outcome<ReferralId>> GiveAsync(Referral referral, Advocate to, string reason, string madeBy, CancellationToken ct)
    {
        var carrier = await db.StoredDecisions.Where(row => row.ProgramId == referral.ProgramId && row.FriendId == referral.FriendId)
            .Select(static row => row.ReferralId).FirstOrDefaultAsync(static row => row != null, ct);
        var decides = carrier is null || carrier == referral.Id;
        var own = await db.Referrals.Where(row => row.ProgramId == referral.ProgramId && row.FriendId == referral.FriendId
                && row.AdvocateId == to.Id && row.WithdrawnAt == null)
            .Select(static row => (ReferralId?)row.Id).FirstOrDefaultAsync(ct);
        if (own is { } first && !decides)
        {
            return new Refusal("referral_exists", "This advocate has a referral of this friend, and another one carries the credit.")
            {
                Kind = RefusalKind.Conflict,
                Existing = first.ToString(),
            };
        }

        record.Add(referral, to.Id, decides, reason, madeBy);
        // A referral that was submitted goes over itself, unless the advocate has one of his own for the credit to go to; one that a
        // conversion opened follows the credit.
        if (referral.Introduction != Introduction.Conversion && own is null)
            referral.AdvocateId = to.Id;
        await settle.RunAsync(referral.ProgramId, referral.FriendId, ct);
        return own ?? referral.Id;
    }
}
