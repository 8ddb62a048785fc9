using Herald.Core.Activities;
using Herald.Core.Amounts;
using Herald.Core.Ledger;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Data.Ledger;

namespace Herald.Web.Rewards;

/// <summary>Moves points and money of one earning until the books hold what it is worth.</summary>
internal sealed class MoveEarning(HeraldDb db, LedgerBook book, NewId ids, TimeProvider clock)
{
    /// <summary>Agrees with a priced gift; null takes all of it back.</summary>
    public async Task AgreeAsync(Earning earning, PricedGift? gift, List<MovementView> movements, CancellationToken ct)
    {
        var now = clock.GetUtcNow().Storable();
        var missing = (gift?.Net ?? 0) - earning.Amount;
        var released = gift?.IsReleased(now) ?? false;
        if (missing > 0)
            movements.Add(await EarnAsync(earning, missing, pending: !released, ct));
        else if (missing < 0)
            movements.Add(await TakeBackAsync(earning, -missing, gift is null ? "It no longer stands." : gift.Arithmetic, ct));
        if (released && earning.Pending > 0)
            movements.Add(await ReleaseAsync(earning, ct));
    }

    /// <summary>What waits becomes available.</summary>
    public async Task<MovementView> ReleaseAsync(Earning earning, CancellationToken ct)
    {
        var (unit, amount) = (earning.Unit!.Value, earning.Pending);
        await PostAsync(new LedgerRequest.Release(earning.Holder, unit, amount)
        {
            Program = earning.ProgramId,
            Key = NextKey(earning),
            OccurredAt = earning.ReleasesAt ?? clock.GetUtcNow(),
            Reason = ReasonOf(earning, "Released."),
        }, ct);
        earning.Pending = 0;
        Append(earning, new Activity.RewardReleased(earning.Id, earning.Holder, unit, amount), clock.GetUtcNow());
        return Movement(earning, amount, "available");
    }

    /// <summary>Gives what an earning holds to another wallet, because its holder turned out to be somebody else.</summary>
    public async Task HandOverAsync(Earning earning, Holder to, bool keepsKey, string why, CancellationToken ct)
    {
        if (earning is { Unit: { } unit, Amount: > 0 and var amount, Pending: var pending })
        {
            await PostAsync(new LedgerRequest.TakeBack(earning.Holder, unit, amount, pending)
            {
                Program = earning.ProgramId,
                Key = NextKey(earning),
                OccurredAt = clock.GetUtcNow(),
                Reason = ReasonOf(earning, why),
            }, ct);
            if (pending > 0)
                await ReceiveAsync(earning, to, unit, pending, pending: true, why, ct);
            if (amount > pending)
                await ReceiveAsync(earning, to, unit, amount - pending, pending: false, why, ct);
        }

        earning.GoTo(to, keepsKey);
    }

    private Task ReceiveAsync(Earning earning, Holder to, Unit unit, long amount, bool pending, string why, CancellationToken ct) =>
        PostAsync(new LedgerRequest.Earn(to, unit, amount, pending)
        {
            Program = earning.ProgramId,
            Key = NextKey(earning),
            OccurredAt = earning.OccurredAt,
            Reason = ReasonOf(earning, why),
        }, ct);

    private async Task<MovementView> EarnAsync(Earning earning, long amount, bool pending, CancellationToken ct)
    {
        var unit = earning.Unit!.Value;
        await PostAsync(new LedgerRequest.Earn(earning.Holder, unit, amount, pending)
        {
            Program = earning.ProgramId,
            Key = NextKey(earning),
            OccurredAt = earning.OccurredAt,
            Reason = ReasonOf(earning, earning.Arithmetic),
        }, ct);
        earning.Amount += amount;
        earning.Pending += pending ? amount : 0;
        Append(earning, new Activity.RewardEarned(earning.Id, earning.Holder, unit, amount, pending, earning.ReferralId),
            earning.OccurredAt);
        return Movement(earning, amount, pending ? "pending" : "available");
    }

    // What still waits goes first; what was spent already becomes a debt.
    private async Task<MovementView> TakeBackAsync(Earning earning, long amount, string why, CancellationToken ct)
    {
        var unit = earning.Unit!.Value;
        var fromPending = Math.Min(amount, earning.Pending);
        await PostAsync(new LedgerRequest.TakeBack(earning.Holder, unit, amount, fromPending)
        {
            Program = earning.ProgramId,
            Key = NextKey(earning),
            OccurredAt = clock.GetUtcNow(),
            Reason = ReasonOf(earning, why),
        }, ct);
        earning.Amount -= amount;
        earning.Pending -= fromPending;
        Append(earning, new Activity.RewardTakenBack(earning.Id, earning.Holder, unit, amount), clock.GetUtcNow());
        return Movement(earning, -amount, "taken_back");
    }

    private async Task PostAsync(LedgerRequest request, CancellationToken ct)
    {
        if ((await book.PostAsync(db, request, ct)).Refused(out var refusal, out _))
            throw new InvalidOperationException($"The books refused what the rules gave: {refusal.Code}: {refusal.Message}");
    }

    private void Append(Earning earning, Activity activity, DateTimeOffset at) =>
        ActivityStream.Append(db, earning.ProgramId, activity, at, ids);

    private static string NextKey(Earning earning) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{earning.Id}:{++earning.Entries}");

    private static Reason ReasonOf(Earning earning, string note) => new()
    {
        Earning = earning.Id,
        Rule = earning.RuleId,
        RuleVersion = earning.RuleVersion,
        Referral = earning.ReferralId,
        Event = earning.EventId,
        Note = note.Length > Reason.NoteMax ? note[..Reason.NoteMax] : note,
    };

    private static MovementView Movement(Earning earning, long amount, string state) => new(
        earning.Party, earning.Holder, earning.Unit!.Value.ToString(), amount, state,
        state == "pending" ? earning.ReleasesAt : null, state == "pending" ? earning.UntilStage : null, null, earning.RuleId,
            earning.RuleVersion);
}
