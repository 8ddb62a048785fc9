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
    /// <summary>Saves what is known, settles, and saves again.</summary>
    public async Task RunAsync(ProgramId program, FriendId friend, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        await InWorkAsync(program, friend, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Settles what the working set knows; nothing is saved.</summary>
    public async Task<Settlement> InWorkAsync(ProgramId program, FriendId friend, CancellationToken ct)
    {
        var owner = await db.Work.OnceAsync(program, ct => db.Programs.SingleAsync(row => row.Id == program, ct), ct);
        var known = await gather.RunAsync(owner, friend, ct);
        var journey = Journey.Trace(known.Facts);
        var referrals = await place.RunAsync(owner, friend, known, journey, ct);
        var pricing = await price.RunAsync(owner, friend, known, journey, referrals, ct);
        return new(journey, await agree.RunAsync(owner, known.Record, pricing, ct));
    }
}
