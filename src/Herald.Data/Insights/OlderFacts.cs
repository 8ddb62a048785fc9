using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Data.Activities;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Insights;

/// <summary>
/// Facts of a version that told neither channel nor link: they count under those that their referral has. A credit that moved since
/// has taken them along; no row says where they were before.
/// </summary>
internal static class OlderFacts
{
    /// <summary>The facts of a batch, each with channel and link.</summary>
    public static async Task<IReadOnlyList<RecordedActivity>> CompleteAsync(
        HeraldDb db, IReadOnlyList<RecordedActivity> batch, CancellationToken ct)
    {
        var referrals = batch.Select(static one => (one.Program, Referral: Untold(one.Fact))).Where(static one => one.Referral is not null)
            .ToLookup(static one => one.Program, static one => one.Referral!.Value);
        if (referrals.Count == 0)
            return batch;
        var found = new Dictionary<(ProgramId, ReferralId), (string Channel, LinkId? Link)>();
        foreach (var program in referrals)
        {
            var wanted = program.Distinct().ToArray();
            foreach (var row in await db.Referrals.Where(row => row.ProgramId == program.Key && wanted.Contains(row.Id))
                .Select(static row => new { row.Id, row.Channel, row.LinkId }).ToListAsync(ct))
                found[(program.Key, row.Id)] = (row.Channel ?? "", row.LinkId);
        }

        return [.. batch.Select(one => Untold(one.Fact) is { } referral
            ? one with { Fact = Told(one.Fact, found.GetValueOrDefault((one.Program, referral))) }
            : one)];
    }

    private static ReferralId? Untold(Activity fact) => fact switch
    {
        Activity.ReferralSubmitted { Channel: null } submitted => submitted.Referral,
        Activity.StageReached { Channel: null } reached => reached.Referral,
        _ => null,
    };

    private static Activity Told(Activity fact, (string Channel, LinkId? Link) origin) => fact switch
    {
        Activity.ReferralSubmitted submitted => submitted with { Channel = origin.Channel, Link = origin.Link },
        Activity.StageReached reached => reached with { Channel = origin.Channel, Link = origin.Link },
        _ => fact,
    };
}
