using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Data.Activities;

namespace Herald.Web.Referrals;

/// <summary>Writes down that a referral goes to another advocate: the row, and the fact in the stream.</summary>
internal sealed class RecordReassignment(HeraldDb db, NewId ids, TimeProvider clock)
{
    public void Add(Referral referral, AdvocateId to, bool decidesCredit, string reason, string madeBy)
    {
        var now = clock.GetUtcNow().Storable();
        db.Reassignments.Add(new()
        {
            ProgramId = referral.ProgramId,
            Id = ids.Of<ReassignmentId>(),
            ReferralId = referral.Id,
            FriendId = referral.FriendId,
            FromAdvocateId = referral.AdvocateId,
            ToAdvocateId = to,
            DecidesCredit = decidesCredit,
            Reason = reason,
            MadeBy = madeBy,
            MadeAt = now,
        });
        ActivityStream.Append(
            db, referral.ProgramId, new Activity.ReferralReassigned(referral.Id, referral.AdvocateId, to), now, ids);
    }
}
