using Herald.Core.Languages;
using Herald.Core.Notifications;
using Herald.Core.Rewards.Words;
using Herald.Web.Ui;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Notifications;

/// <summary>Rewards in words.</summary>
internal static class RewardText
{
    /// <summary>What stands on a stub: <c>+100</c> over <c>points</c>, or <c>+$12.50</c> alone.</summary>
    public static (string Number, string? Word) Stub(NotifiedReward reward, NotificationReader reader)
    {
        var sign = PageCulture.Sign(reward.Kind == NotificationKind.RewardTakenBack);
        return reward.Unit.IsMoney(out _)
            ? (sign + Amount(reward, reader), null)
            : (sign + reward.Amount.ToString("N0", reader.Culture), reader.PointsName);
    }

    /// <summary><c>100 points</c>, <c>$12.50</c>.</summary>
    public static string Amount(NotifiedReward reward, NotificationReader reader) =>
        AmountWords.Of(reward.Unit, reward.Amount, reader.PointsName, reader.Culture);

    /// <summary>What becomes of it.</summary>
    public static string Sentence(NotifiedReward reward, NotificationReader reader)
    {
        var (amount, count) = (Amount(reward, reader), Count([reward]));
        return reward switch
        {
            { Kind: NotificationKind.RewardTakenBack } => T(
                count, $"{amount} that you got for it was taken back.", $"{amount} that you got for it were taken back."),
            { Pending: true, ReleasesAt: { } until } => Waiting(amount, count, DayWords.Of(until, reader.Zone.Id, reader.Culture)),
            { Pending: true } => T(
                count,
                $"{amount} is pending, and yours when the referral has gone on far enough.",
                $"{amount} are pending, and yours when the referral has gone on far enough."),
            _ => T(count, $"{amount} is yours.", $"{amount} are yours."),
        };
    }

    /// <summary><c>A, B and C</c>.</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count == 0 ? T("A reward") : Lists.And(PageCulture.Current, items);

    /// <summary>How many they are to a verb: a sum of money is one thing, and so is one point.</summary>
    public static int Count(IReadOnlyList<NotifiedReward> rewards) =>
        rewards.Count == 0 || (rewards is [var only] && (only.Amount == 1 || only.Unit.IsMoney(out _))) ? 1 : 2;

    private static string Waiting(string amount, int count, string day) => T(
        count,
        $"{amount} is yours on {day}; until then it waits, should something be returned.",
        $"{amount} are yours on {day}; until then they wait, should something be returned.");
}
