using Herald.Core.Ids;
using Herald.Core.Languages;
using Herald.Core.Ledger;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Web.Hub.Stories;
using Herald.Web.Hub.Words;
using Herald.Web.Ui;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Purse;

internal sealed class PurseQueries(HeraldDb db, GainQueries gains)
{
    public async Task<PurseText> OfAsync(Member member, IReadOnlyList<RuleHistory> rules, CancellationToken ct)
    {
        var wallets = member.Wallets;
        var points = wallets.FirstOrDefault(static wallet => !wallet.Unit.IsMoney(out _));
        var waits = wallets.Any(static wallet => wallet.Pending > 0) ? await gains.PendingAsync(member, rules, ct) : [];
        var words = member.Words;
        return new()
        {
            Points = words.Figure(points?.Available ?? 0),
            PointsName = words.PointsName,
            Money = [.. wallets.Where(static wallet => wallet.Unit.IsMoney(out _) && wallet.Available != 0)
                .Select(wallet => words.Amount(wallet.Unit, wallet.Available))],
            PendingSum = Sum(wallets, static wallet => wallet.Pending, words),
            Pending = await PendingAsync(member, waits, ct),
            Debt = DebtOf(Sum(wallets, static wallet => -wallet.Debt, words)),
            EarnedTotal = Sum(wallets, static wallet => wallet.EarnedTotal, words),
        };
    }

    /// <summary>What waits of what one referral gave.</summary>
    public async Task<IReadOnlyList<PendingText>> PendingOfAsync(
        Member member, ReferralId referral, IReadOnlyList<RuleHistory> rules, CancellationToken ct) => await PendingAsync(
            member, [.. (await gains.OfReferralsAsync(member, [referral], rules, ct))[referral].Where(static gain => gain.IsPending)], ct);

    private async Task<IReadOnlyList<PendingText>> PendingAsync(Member member, IReadOnlyList<Gain> waits, CancellationToken ct)
    {
        var friends = await FriendsOfAsync(member, waits, ct);
        return [.. waits.Select(gain => Of(member, gain, NameOf(gain, friends)))];
    }

    /// <summary>First names of the friends who are behind these gains.</summary>
    public Task<Dictionary<ReferralId, string>> FriendsOfAsync(Member member, IReadOnlyList<Gain> gains, CancellationToken ct) =>
        FriendsAsync(member, [.. gains.Select(static gain => gain.Earning.ReferralId).OfType<ReferralId>().Distinct()], ct);

    public static string NameOf(Gain gain, Dictionary<ReferralId, string> friends) =>
        (gain.Earning.ReferralId is { } referral ? friends.GetValueOrDefault(referral) : null) ?? T("your friend");

    /// <summary>First names of the friends of these referrals.</summary>
    public async Task<Dictionary<ReferralId, string>> FriendsAsync(
        Member member, IReadOnlyList<ReferralId> referrals, CancellationToken ct) =>
        (await (
            from referral in db.Referrals
            join friend in db.Friends
                on new { referral.ProgramId, Id = referral.FriendId } equals new { friend.ProgramId, friend.Id }
            where referral.ProgramId == member.ProgramId && referrals.Contains(referral.Id)
            select new { referral.Id, friend.Name }).ToListAsync(ct))
        .ToDictionary(static row => row.Id, static row => FriendWords.First(row.Name));

    private static PendingText Of(Member member, Gain gain, string friend) => new(
        member.Words.Amount(gain.Earning.Unit, gain.Earning.Pending),
        GainWords.Until(gain.Earning, member.Words, friend),
        SpanWords.Begin(CauseWords.Of(gain.Terms?.Trigger, friend)) + ".",
        ReasonOf(gain, friend),
        HrefOf(member, gain));

    /// <summary>Where the advocate reads what gave it.</summary>
    public static string HrefOf(Member member, Gain gain) =>
        member.At(gain.Earning.ReferralId is { } referral ? $"/referrals/{referral}" : "/wallet");

    private static string ReasonOf(Gain gain, string friend) => gain.Terms?.Hold switch
    {
        RewardHold.ForDays { Days: var days } => T(
            days,
            $"It is held for one day, in case something is returned.",
            $"It is held for {SpanWords.Number(days)} days, in case something is returned."),
        RewardHold.UntilStage => T($"It counts for good only if {friend} gets so far."),
        _ => T("It is held by the rule that gave it."),
    };

    private static string? DebtOf(string? owed) => owed is null
        ? null
        : T($"You owe {owed}: something that you had spent already was returned. "
            + $"What you earn next goes against it first; you pay nothing.");

    private static string? Sum(IReadOnlyList<Wallet> wallets, Func<Wallet, long> part, ReaderWords words)
    {
        var sums = wallets.Where(wallet => part(wallet) > 0).Select(wallet => words.Amount(wallet.Unit, part(wallet))).ToArray();
        return sums.Length == 0 ? null : Lists.And(PageCulture.Current, sums);
    }
}
