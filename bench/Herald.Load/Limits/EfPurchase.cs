using System.Text.Json;
using System.Text.Json.Nodes;
using Herald.Core.Activities;
using Herald.Core.Amounts;
using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Links;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Load.Limits;

/// <summary>
/// The usual way to take a purchase: look up what it names, add the rows that Herald would, save, in one transaction for each request. It
/// decides nothing, which spares it the work between; the answer that it keeps is a short one.
/// </summary>
internal sealed class EfPurchase(HeraldDb db, NewId ids, TimeProvider clock)
{
    private const int Points = 100;
    private const int Cents = 1000;

    public async Task<JsonObject?> TakeAsync(JsonObject body, CancellationToken ct)
    {
        var code = body["code"]!.ToString();
        var link = await db.Links.SingleAsync(row => row.Code == code, ct);
        await using var write = await EfWrite.BeginAsync(db, link.ProgramId, ct);
        var (id, customer) = (body["id"]!.ToString(), body["customer"]!["external_id"]!.ToString());
        if (await db.ReportedEvents.AnyAsync(row => row.ProgramId == link.ProgramId && row.ExternalId == id, ct)
            || await db.FriendKeys.AnyAsync(row => row.ProgramId == link.ProgramId && row.Value == customer, ct))
            return null;
        var rule = await db.RuleVersions.FirstAsync(row => row.ProgramId == link.ProgramId, ct);
        var advocate = await db.Advocates.SingleAsync(row => row.ProgramId == link.ProgramId && row.Id == link.AdvocateId, ct);
        var now = clock.GetUtcNow().Storable();
        var friend = new Friend { ProgramId = link.ProgramId, Id = ids.Of<FriendId>(), CreatedAt = now };
        db.Friends.Add(friend);
        db.FriendKeys.Add(new()
        {
            ProgramId = link.ProgramId,
            Kind = FriendKeyKind.ExternalId,
            Value = customer,
            FriendId = friend.Id,
        });
        var reported = Event(link, friend, id, (long)body["value"]!["amount"]!, now);
        var referral = Referral(link, advocate.Id, friend, now);
        AddCredit(reported, referral, rule, now);
        await GiveAsync(reported, referral, rule, Holder.Of(advocate.Id), Unit.Points, Points, ct);
        await GiveAsync(reported, referral, rule, Holder.Of(friend.Id), Unit.Of(Currency.Of("USD")), Cents, ct);
        var answer = new JsonObject { ["event"] = reported.Id.ToString(), ["duplicate"] = false, ["amount"] = Cents };
        reported.Answer = answer.ToJsonString();
        await write.CommitAsync(ct);
        return answer;
    }

    private ReportedEvent Event(Link link, Friend friend, string id, long amount, DateTimeOffset now)
    {
        var reported = new ReportedEvent
        {
            ProgramId = link.ProgramId,
            Id = ids.Of<Core.Ids.EventId>(),
            ExternalId = id,
            Type = EventTypes.Purchase,
            FriendId = friend.Id,
            OccurredAt = now,
            ReceivedAt = now,
            ValueAmount = amount,
            ValueCurrency = Currency.Of("USD"),
            Code = link.Code,
            Properties = "{}",
            Fingerprint = "",
        };
        db.ReportedEvents.Add(reported);
        return reported;
    }

    private Referral Referral(Link link, AdvocateId advocate, Friend friend, DateTimeOffset now)
    {
        var referral = new Referral
        {
            ProgramId = link.ProgramId,
            Id = ids.Of<ReferralId>(),
            AdvocateId = advocate,
            FriendId = friend.Id,
            Introduction = Introduction.Conversion,
            Flags = [],
            SubmittedAt = now,
            RecordedAt = now,
            StageAt = now,
        };
        db.Referrals.Add(referral);
        return referral;
    }

    private void AddCredit(ReportedEvent reported, Referral referral, RuleVersion rule, DateTimeOffset now)
    {
        db.StoredDecisions.Add(new()
        {
            ProgramId = reported.ProgramId,
            Conversion = reported.Id.ToString(),
            FriendId = referral.FriendId,
            ReferralId = referral.Id,
            Body = "{}",
            DecidedAt = now,
        });
        db.Verdicts.Add(new()
        {
            ProgramId = reported.ProgramId,
            RuleId = rule.RuleId,
            Occasion = reported.Id.ToString(),
            AdvocateId = referral.AdvocateId,
            ReferralId = referral.Id,
            RuleVersion = rule.Number,
            Cause = reported.Id.ToString(),
            OccurredAt = now,
            Met = true,
            Code = "met",
            Reasons = [],
            Ordinal = 1,
        });
        Append(reported, new Activity.ReferralSubmitted(referral.Id, referral.AdvocateId, Introduction.Conversion, null, null));
        Append(reported, new Activity.FriendCredited(referral.FriendId, referral.AdvocateId, referral.Id, reported.Id));
        Append(reported, new Activity.StageReached(
            referral.Id, referral.AdvocateId, Stage.Submitted, Stage.Won, reported.Value, null));
        Append(reported, new Activity.EventReported(reported.Id, reported.Type, referral.AdvocateId, referral.Id, reported.Value));
    }

    private async Task GiveAsync(
        ReportedEvent reported, Referral referral, RuleVersion rule, Holder holder, Unit unit, long amount, CancellationToken ct)
    {
        var earning = new Earning
        {
            ProgramId = reported.ProgramId,
            Id = ids.Of<EarningId>(),
            Key = $"{reported.Id}/{holder}",
            RuleId = rule.RuleId,
            RuleVersion = rule.Number,
            Party = holder.Party,
            HolderId = holder.Value,
            Unit = unit,
            Pool = null,
            FriendId = referral.FriendId,
            ReferralId = referral.Id,
            EventId = reported.Id,
            Amount = amount,
            OccurredAt = reported.OccurredAt,
            Entries = 1,
            Arithmetic = $"{amount} by the rule.",
        };
        db.Earnings.Add(earning);
        AddEntry(earning, new(Issued: -amount, Pending: 0, Available: amount, Held: 0, Debt: 0, Spent: 0));
        await MoveAsync(earning, ct);
        Append(reported, new Activity.RewardEarned(earning.Id, holder, unit, amount, false, referral.Id));
    }

    private void AddEntry(Earning earning, Parts moves)
    {
        var id = ids.Of<EntryId>();
        var entry = new Entry
        {
            ProgramId = earning.ProgramId,
            Id = id,
            Key = $"{earning.Id}:1",
            Kind = EntryKind.Earn,
            Party = earning.Party,
            HolderId = earning.HolderId,
            Unit = earning.Unit!.Value,
            EarningId = earning.Id,
            OccurredAt = earning.OccurredAt,
            PostedAt = earning.OccurredAt,
            Postings = [.. moves.Moved.Select(part => PostingOf(earning.ProgramId, id, part, moves[part]))],
        };
        db.Entries.Add(entry.Seal());
    }

    private static Posting PostingOf(ProgramId program, EntryId entry, Part part, long amount) =>
        new() { ProgramId = program, EntryId = entry, Part = part, Amount = amount };

    private async Task MoveAsync(Earning earning, CancellationToken ct)
    {
        var (program, holder, unit, amount) = (earning.ProgramId, earning.HolderId, earning.Unit!.Value, earning.Amount);
        var moved = await db.Wallets.Where(row => row.ProgramId == program && row.HolderId == holder && row.Unit == unit)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.Issued, row => row.Issued - amount)
                .SetProperty(static row => row.Available, row => row.Available + amount), ct);
        if (moved == 0)
        {
            db.Wallets.Add(Wallet.Of(program, earning.Holder, unit,
                new(Issued: -amount, Pending: 0, Available: amount, Held: 0, Debt: 0, Spent: 0)));
        }
    }

    private void Append(ReportedEvent reported, Activity activity) => db.Activities.Add(new()
    {
        ProgramId = reported.ProgramId,
        Id = ids.Of<ActivityId>(),
        OccurredAt = reported.OccurredAt,
        Kind = activity.GetType().Name,
        Body = JsonSerializer.Serialize(activity, activity.GetType()),
    });
}
