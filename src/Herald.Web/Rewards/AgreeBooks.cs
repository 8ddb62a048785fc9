using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Data.Work;

namespace Herald.Web.Rewards;

/// <summary>
/// Brings the books to agree with what the rules give: what is missing is earned, what is too much is taken back, what may be spent
/// is released. Where nothing changed, nothing moves.
/// </summary>
internal sealed class AgreeBooks(HeraldDb db, NewId ids, MoveEarning move, GiveCode give)
{
    public async Task<IReadOnlyList<MovementView>> RunAsync(Core.Programs.Program program, FriendRecord record, Pricing pricing,
        CancellationToken ct)
    {
        await db.Work.LoadWalletsAsync(program.Id, [.. pricing.Gifts.Select(static gift => gift.Holder).Distinct()], ct);
        var held = record.Earnings.ToDictionary(static row => row.Key);
        var movements = new List<MovementView>();
        var priced = pricing.Gifts.Select(static gift => gift.Key).ToHashSet(StringComparer.Ordinal);
        // What must go goes first, so that a credit that moved never gives twice, even for a moment.
        foreach (var earning in held.Values
            .Where(earning => earning.Amount > 0 && !priced.Contains(earning.Key)).ToArray())
            await AgreeAsync(earning, null, movements, ct);
        foreach (var gift in pricing.Gifts)
        {
            if (!held.TryGetValue(gift.Key, out var earning) && gift.Net > 0)
                db.Work.Add(record, earning = Earning.Of(program.Id, ids.Of<EarningId>(), gift, record.Friend.Id));
            if (earning is null)
                continue;
            if (earning.Holder != gift.Holder)
                await HandOverAsync(earning, gift, movements, ct);
            if (earning.Amount > 0 && earning.Unit is not null && earning.OccurredAt != gift.Occasion.At)
                ActivityStream.Append(db, program.Id, new Activity.RewardDated(earning.Id, gift.Holder), gift.Occasion.At, ids);
            Note(earning, gift);
            await AgreeAsync(earning, gift, movements, ct);
        }

        return movements;
    }

    // Two friends turned out to be one: units go from one wallet to the other, a code stays with the person who has it.
    private async Task HandOverAsync(Earning earning, PricedGift gift, List<MovementView> movements, CancellationToken ct)
    {
        if (earning.Unit is not null && earning.Amount > 0)
            await move.AgreeAsync(earning, null, movements, ct);
        earning.HolderId = gift.Holder.Value;
    }

    private Task AgreeAsync(Earning earning, PricedGift? gift, List<MovementView> movements, CancellationToken ct) =>
        earning.Unit is null ? give.AgreeAsync(earning, gift, movements, ct) : move.AgreeAsync(earning, gift, movements, ct);

    private static void Note(Earning earning, PricedGift gift)
    {
        earning.ReferralId = gift.Occasion.ReferralId;
        earning.EventId = (gift.Occasion as Occasion.OfReferral)?.Event?.Id ?? gift.Occasion.Purchase?.Event.Id;
        earning.OccurredAt = gift.Occasion.At;
        earning.ReleasesAt = gift.ReleasesAt;
        earning.UntilStage = gift.UntilStage;
        earning.Arithmetic = gift.Arithmetic;
    }
}
