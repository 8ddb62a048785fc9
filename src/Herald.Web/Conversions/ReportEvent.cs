using System.Text.Json;
using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Json;
using Herald.Web.Platform.Problems;
using Herald.Web.Rewards;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Herald.Web.Conversions;

/// <summary>
/// Takes an event: finds whom it is about, credits it, rewards both sides, and keeps the answer, in one transaction. The same id again
/// gets the first answer again.
/// </summary>
internal sealed class ReportEvent(HeraldDb db, FindCustomer find, SettleFriend settle, NewId ids, TimeProvider clock,
    IOptions<JsonOptions> json)
{
    // More events of one friend than any person makes: a mistake in the company's systems, told before it slows everything.
    private const int EventsMax = 2_000;

    /// <summary>
    /// Takes it into the working set, which whoever calls saves. What it refuses is refused before anything is added, so that other
    /// events may go on in the same transaction.
    /// </summary>
    public async Task<Outcome<EventAnswer>> RunAsync(ProgramId program, EventInput input, CancellationToken ct)
    {
        var now = clock.GetUtcNow().Storable();
        var fingerprint = EventFingerprint.Of(input);
        if (await db.Work.Lookups.EventAsync(program, input.Id!, ct) is { } before)
            return AnswerAgain(before, fingerprint);
        // What it returns, and what it names, is looked for in the store.
        if (input.RefundOf is not null || input.Referral is not null)
            await db.SaveChangesAsync(ct);
        var reported = Event(program, input, fingerprint, now);
        if (await ObstacleAsync(reported, input, now, ct) is { } obstacle)
            return obstacle;

        (reported.FriendId, var named) = await find.OfAsync(reported, input.Customer, ct);
        // Before it is one of his.
        if (reported.FriendId is { } his)
            await db.Work.FriendAsync(program, his, ct);
        db.Work.Add(reported);
        return Keep(
            reported, reported.FriendId is { } friend ? await SettleAsync(reported, friend, named, ct) : Answer(reported, null, []));
    }

    private async Task<Refusal?> ObstacleAsync(ReportedEvent reported, EventInput input, DateTimeOffset now, CancellationToken ct)
    {
        var program = reported.ProgramId;
        if (input.OccurredAt > now + Checks.AheadMax)
            return new Refusal("instant_out_of_range", "occurred_at is more than a day ahead of this server's clock.");
        if (input.Referral is { } claimed && !await db.Referrals.AnyAsync(row => row.ProgramId == program && row.Id == claimed, ct))
            return new Refusal("referral_not_found", "There is no such referral in this program.") { Kind = RefusalKind.Missing };
        // A refund is always taken, since what it takes back must go.
        if (reported.Type != EventTypes.Refund
            && await EventsAsync(program, await find.LookAsync(reported, input.Customer, ct), ct) >= EventsMax)
            return new Refusal("too_many_events", $"One customer takes at most {EventsMax:N0} events; is this id shared by many people?");
        if (!await find.IsInOtherCurrencyAsync(reported, ct))
            return null;
        var faults = new Faults();
        faults.Add("value.currency", "A refund is in the currency of its purchase.", "currency_mismatch");
        return faults.ToRefusal();
    }

    private async Task<int> EventsAsync(ProgramId program, IReadOnlyList<FriendId> friends, CancellationToken ct)
    {
        var events = 0;
        foreach (var friend in friends)
            events += (await db.Work.FriendAsync(program, friend, ct)).Events.Count;
        return events;
    }

    private async Task<EventAnswer> SettleAsync(ReportedEvent reported, FriendId friend, FriendId? named, CancellationToken ct)
    {
        // A refund may name another than the buyer, and show that two friends are one.
        if (named is { } other && other != friend)
            await settle.InWorkAsync(reported.ProgramId, other, ct);
        foreach (var orphan in await find.AdoptAsync(reported, ct))
            await settle.InWorkAsync(reported.ProgramId, orphan, ct);
        var settlement = await settle.InWorkAsync(reported.ProgramId, friend, ct);
        return Answer(reported, CreditOf(reported, settlement.Journey), settlement.Movements);
    }

    private static EventCredit? CreditOf(ReportedEvent reported, Journey journey)
    {
        if (journey.Credit is not { } credit || journey.CreditedEvents.All(row => row.Id != reported.Id))
            return null;
        var decision = journey.Decisions.FirstOrDefault(made => made.Event == reported.Id)?.Decision;
        return decision?.Evidence is { } evidence
            ? new(credit.Advocate, credit.Referral, evidence.ToString().ToLowerInvariant(), decision.Reason)
            : new(credit.Advocate, credit.Referral, "standing", decision?.Reason ?? "It follows the purchase that it is about.");
    }

    private EventAnswer Keep(ReportedEvent reported, EventAnswer answer)
    {
        reported.Answer = JsonSerializer.Serialize(answer, json.Value.SerializerOptions.GetTypeInfo(typeof(EventAnswer)));
        ActivityStream.Append(db, reported.ProgramId, new Activity.EventReported(
            reported.Id, reported.Type, answer.Credit?.Advocate, answer.Credit?.Referral, reported.Value), reported.OccurredAt, ids);
        return answer;
    }

    // The id alone tells: a shop that words its retry anew must not be paid twice, nor be told no.
    private EventAnswer AnswerAgain(ReportedEvent before, string fingerprint)
    {
        var answer = (EventAnswer)JsonSerializer.Deserialize(before.Answer!, StoredJson.Of(json.Value).GetTypeInfo(typeof(EventAnswer)))!;
        return answer with { Duplicate = true, Differs = before.Fingerprint != fingerprint };
    }

    private static EventAnswer Answer(ReportedEvent reported, EventCredit? credit, IReadOnlyList<MovementView> movements) => new()
    {
        Event = reported.Id,
        Id = reported.ExternalId,
        Duplicate = false,
        Credit = credit,
        Postings = movements,
    };

    // A cookie that was damaged on its way must not lose a sale: it is no evidence, and nothing more.
    public static ClickId? ClickOf(string? text) => IdText.TryRead(text, out ClickId id) ? id : null;

    private ReportedEvent Event(ProgramId program, EventInput input, string fingerprint, DateTimeOffset now) => new()
    {
        ProgramId = program,
        Id = ids.Of<EventId>(),
        ExternalId = input.Id!,
        Type = input.Type!,
        OccurredAt = (input.OccurredAt ?? now).Storable(),
        ReceivedAt = now,
        ValueAmount = input.Value?.Amount,
        ValueCurrency = input.Value?.Currency,
        ClickId = ClickOf(input.Click),
        CookieId = ClickOf(input.Cookie),
        Code = input.Code,
        ReferralId = input.Referral,
        OrderReference = input.Order,
        RefundOf = input.RefundOf,
        Properties = NamedValues.Print(input.Properties),
        Fingerprint = fingerprint,
    };
}
