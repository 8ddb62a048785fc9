using Herald.Core.Notifications;
using Herald.Core.Rewards.Words;

namespace Herald.Web.Notifications;

/// <summary>Rewards in words.</summary>
internal static class RewardText
{
    /// <summary>What stands on a stub: <c>+100</c> over <c>points</c>, or <c>+$12.50</c> alone.</summary>
    public static (string Number, string? Word) Stub(NotifiedReward reward, NotificationReader reader)
    {
        var sign = reward.Kind == NotificationKind.RewardTakenBack ? "−" : "+";
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
        var (amount, are) = (Amount(reward, reader), Are([reward]));
        return reward switch
        {
            { Kind: NotificationKind.RewardTakenBack } => $"{amount} that you got for it {Were([reward])} taken back.",
            { Pending: true, ReleasesAt: { } until } =>
                $"{amount} {are} yours on {TimeZoneInfo.ConvertTime(until, reader.Zone).ToString("d MMMM yyyy", reader.Culture)}; "
                    + $"until then {It(reward)}, should something be returned.",
            { Pending: true } => $"{amount} {are} pending, and yours when the referral has gone on far enough.",
            _ => $"{amount} {are} yours.",
        };
    }

    public static string Are(IReadOnlyList<NotifiedReward> rewards) => IsOne(rewards) ? "is" : "are";

    public static string Were(IReadOnlyList<NotifiedReward> rewards) => IsOne(rewards) ? "was" : "were";

    /// <summary><c>A, B and C</c>.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "A reward",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
    };

    private static string It(NotifiedReward reward) => IsOne([reward]) ? "it waits" : "they wait";

    // A sum of money is one thing, and so is one point.
    private static bool IsOne(IReadOnlyList<NotifiedReward> rewards) =>
        rewards.Count == 0 || (rewards is [var only] && (only.Amount == 1 || only.Unit.IsMoney(out _)));
}
