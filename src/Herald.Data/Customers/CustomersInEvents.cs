using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data.Merging;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Customers;

/// <summary>Events whose customer is an advocate himself, by his external id or else by his e-mail address;
/// also by those that he had before he went into another.</summary>
public static class CustomersInEvents
{
    /// <summary>The advocates, by event; events of people who are none are left out.</summary>
    public static async Task<Dictionary<EventId, Advocate>> AdvocatesInAsync(
        this HeraldDb db, ProgramId program, EventId[] events, CancellationToken ct)
    {
        var about = await db.ReportedEvents
            .Where(row => row.ProgramId == program && events.Contains(row.Id) && row.FriendId != null)
            .Select(static row => new { row.Id, Friend = row.FriendId!.Value }).ToListAsync(ct);
        var friends = about.Select(static row => row.Friend).Distinct().ToArray();
        var keys = (await db.FriendKeys.Where(row => row.ProgramId == program && friends.Contains(row.FriendId)).ToListAsync(ct))
            .ToLookup(static key => key.FriendId);
        var all = keys.SelectMany(static own => own).ToList();
        var external = all.Where(static key => key.Kind == FriendKeyKind.ExternalId).Select(static key => key.Value).ToArray();
        var emails = all.Where(static key => key.Kind == FriendKeyKind.Email).Select(static key => key.Value).ToArray();
        var advocates = (await db.FindAllOrFormerAsync(
            db.Advocates.Where(row => row.ProgramId == program && (external.Contains(row.ExternalId) || emails.Contains(row.EmailKey))),
            ct)).ToList();
        var known = new Dictionary<EventId, Advocate>();
        foreach (var one in about)
        {
            var own = keys[one.Friend].ToList();
            if ((Known(advocates, own, FriendKeyKind.ExternalId) ?? Known(advocates, own, FriendKeyKind.Email)) is { } advocate)
                known[one.Id] = advocate;
        }

        return known;
    }

    private static Advocate? Known(List<(Advocate Found, Advocate Is)> advocates, List<FriendKey> own, FriendKeyKind kind) =>
        advocates.Find(one => own.Exists(key => key.Kind == kind
            && key.Value == (kind == FriendKeyKind.ExternalId ? one.Found.ExternalId : one.Found.EmailKey))).Is;
}
