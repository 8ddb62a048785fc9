using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Activities;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Referrals;

/// <summary>A referral goes to another sales rep, who claims it or is given it. His own already: nothing changes.</summary>
internal sealed class HandOverReferral(HeraldDb db, NewId ids, TimeProvider clock)
{
    public async Task<Outcome<ReferralId>> RunAsync(
        ProgramId program, ReferralId id, HandOverInput input, string madeBy, CancellationToken ct)
    {
        if (await db.Referrals.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } referral)
            return new Refusal("not_found", "There is no such referral in this program.") { Kind = RefusalKind.Missing };
        var to = input.Owner!.Trim();
        if (referral.OwnerEmail is { } had && new EmailAddress(had).Key == new EmailAddress(to).Key)
            return id;
        var now = clock.GetUtcNow().Storable();
        db.HandOvers.Add(new()
        {
            ProgramId = program,
            Id = ids.Of<HandOverId>(),
            ReferralId = id,
            FromEmail = referral.OwnerEmail,
            ToEmail = to,
            Reason = input.Reason!.Trim(),
            MadeBy = madeBy,
            MadeAt = now,
        });
        ActivityStream.Append(
            db, program, new Activity.ReferralHandedOver(id, referral.AdvocateId, referral.OwnerEmail, to), now, ids);
        referral.OwnerEmail = to;
        await db.SaveChangesAsync(ct);
        return id;
    }
}
