using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Web.Attribution;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Rewards;

/// <summary>
/// Brings a friend up to date after something new became known of him: whose he is, how far his referrals are, and what both sides
/// have earned. All of it follows from his facts alone, so that it may run at any time and as often as one likes.
/// </summary>
internal sealed class SettleFriend(HeraldDb db, GatherFacts gather, PlaceReferrals place, PriceRewards price, AgreeBooks agree)
{
    public async Task<Settlement> RunAsync(ProgramId program, FriendId friend, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var owner = await db.Programs.SingleAsync(row => row.Id == program, ct);
        var known = await gather.RunAsync(owner, friend, ct);
        var journey = Journey.Trace(known.Facts);
        var referrals = await place.RunAsync(owner, friend, known, journey, ct);
        await db.SaveChangesAsync(ct);

        var pricing = await price.RunAsync(owner, friend, known, journey, referrals, ct);
        var movements = await agree.RunAsync(owner, friend, pricing, ct);
        await db.SaveChangesAsync(ct);
        return new(journey, movements);
    }
}
