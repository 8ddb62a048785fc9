using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Web.Advocates;
using Herald.Web.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Referrals;

/// <summary>An advocate refers a friend. Refused for himself and for a friend whom he referred before; doubts become flags.</summary>
internal sealed class SubmitReferral(
    HeraldDb db, AdvocateQueries advocates, IdentifyFriend identify, RouteReferral route, SettleFriend settle, NewId ids,
        TimeProvider clock)
{
    public Task<Outcome<ReferralId>> RunAsync(ProgramId program, ReferralInput input, CancellationToken ct) =>
        RunAsync(program, input, null, ct);

    /// <summary>The same for a friend who came by a link.</summary>
    public async Task<Outcome<ReferralId>> RunAsync(ProgramId program, ReferralInput input, LinkId? link, CancellationToken ct)
    {
        var now = clock.GetUtcNow().Storable();
        if (input.OccurredAt > now + Platform.Inputs.Checks.AheadMax)
            return new Refusal("instant_out_of_range", "occurred_at is more than a day ahead of this server's clock.");
        if (await advocates.ResolveAsync(program, input.Advocate!.Trim(), ct) is not { } advocate)
        {
            return new Refusal("advocate_not_found", "There is no such advocate in this program; create him first.")
            {
                Kind = RefusalKind.Missing,
            };
        }

        var details = input.Friend!.ToDetails();
        if (await ObstacleAsync(program, advocate, details, ct) is { } obstacle)
            return obstacle;
        var friend = await identify.RunAsync(program, details, null, ct);
        var referral = await AddAsync(program, advocate, friend, input, link, KeysOf(program, details), now, ct);
        await settle.RunAsync(program, friend, ct);
        return referral.Id;
    }

    /// <summary>
    /// Why the advocate may not refer this friend; null where he may. It writes nothing, so that it can be asked beforehand.
    /// </summary>
    public async Task<Refusal?> ObstacleAsync(ProgramId program, Advocate advocate, FriendDetails details, CancellationToken ct)
    {
        if (SelfReferral.Signals(advocate, KeysOf(program, details)) is { Count: > 0 } signals)
            return new Refusal("self_referral", $"Advocates cannot refer themselves ({string.Join(", ", signals)}).");
        if (await ExistingAsync(program, advocate.Id, await identify.FindAsync(program, details, ct), ct) is not { } first)
            return null;
        return new Refusal("referral_exists", "This advocate has referred this friend before.")
        {
            Kind = RefusalKind.Conflict,
            Existing = first.ToString(),
        };
    }

    private static FriendKey[] KeysOf(ProgramId program, FriendDetails details) =>
        [.. details.Keys().Select(key => new FriendKey { ProgramId = program, Kind = key.Kind, Value = key.Value })];

    private async Task<Referral> AddAsync(
        ProgramId program, Advocate advocate, FriendId friend, ReferralInput input, LinkId? link, FriendKey[] keys, DateTimeOffset now,
        CancellationToken ct)
    {
        var submittedAt = (input.OccurredAt ?? now).Storable();
        var referral = new Referral
        {
            ProgramId = program,
            Id = ids.Of<ReferralId>(),
            AdvocateId = advocate.Id,
            FriendId = friend,
            Introduction = input.Introduction!.Value,
            Note = input.Note,
            Campaign = input.Campaign?.Trim(),
            Channel = input.Channel?.Trim(),
            LinkId = link,
            OwnerEmail = await route.OwnerAsync(await db.Programs.SingleAsync(row => row.Id == program, ct), advocate, ct),
            Flags = [.. SelfReferral.Flags(advocate, keys), .. await DoubtsAsync(program, friend, keys, ct)],
            SubmittedAt = submittedAt,
            RecordedAt = now,
            StageAt = submittedAt,
        };
        db.Referrals.Add(referral);
        ActivityStream.Append(db, program, new Activity.ReferralSubmitted(
            referral.Id, advocate.Id, referral.Introduction, referral.Campaign, referral.OwnerEmail, referral.Channel ?? "", link),
            submittedAt, ids);
        await db.SaveChangesAsync(ct);
        return referral;
    }

    private async Task<ReferralId?> ExistingAsync(ProgramId program, AdvocateId advocate, IReadOnlyList<FriendId> friends,
        CancellationToken ct) =>
        await db.Referrals
            .Where(row => row.ProgramId == program && row.AdvocateId == advocate && friends.Contains(row.FriendId)
                && row.WithdrawnAt == null)
            .OrderBy(static row => row.Id).Select(static row => (ReferralId?)row.Id).FirstOrDefaultAsync(ct);

    private async Task<IReadOnlyList<string>> DoubtsAsync(ProgramId program, FriendId friend, FriendKey[] keys, CancellationToken ct)
    {
        var doubts = new List<string>();
        if (keys.Length == 0)
            doubts.Add("no_contact");
        if (await db.Referrals.AnyAsync(row => row.ProgramId == program && row.FriendId == friend && row.WithdrawnAt == null, ct))
            doubts.Add("also_referred");
        if (await db.ReportedEvents.AnyAsync(row => row.ProgramId == program && row.FriendId == friend, ct))
            doubts.Add("known_customer");
        return doubts;
    }
}
