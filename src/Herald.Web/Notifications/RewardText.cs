using Herald.Core.Notifications;

namespace Herald.Web.Notifications;

/// <summary>Rewards in words.</summary>
internal static class RewardText
{
    /// <summary>What stands on a stub: <c>+100</c> over <c>points</c>.</summary>
    public static (string Number, string Word) Stub(NotifiedReward reward, NotificationReader reader)
    {
        var sign = reward.Kind == NotificationKind.RewardTakenBack ? "−" : "+";
        return (sign + Number(reward, reader), WordOf(reward, reader));
    }

    /// <summary><c>100 points</c>, <c>12.50 USD</c>.</summary>
    public static string Amount(NotifiedReward reward, NotificationReader reader) =>
        $"{Number(reward, reader)} {WordOf(reward, reader)}";

    /// <summary>What becomes of it.</summary>
    public static string Sentence(NotifiedReward reward, NotificationReader reader)
    {
        var amount = Amount(reward, reader);
        return reward switch
        {
            { Kind: NotificationKind.RewardTakenBack } => $"{amount} that you got for it were taken back.",
            { Pending: true, ReleasesAt: { } until } =>
                $"{amount} are yours on {TimeZoneInfo.ConvertTime(until, reader.Zone).ToString("d MMMM yyyy", reader.Culture)}; "
                    + "until then they wait, should something be returned.",
            { Pending: true } => $"{amount} are pending: they become yours when the referral has gone on far enough.",
            _ => $"{amount} are yours to spend now.",
        };
    }

    /// <summary><c>A, B and C</c>.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "A reward",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
    };

    private static string Number(NotifiedReward reward, NotificationReader reader)
    {
        if (!reward.Unit.IsMoney(out var currency))
            return reward.Amount.ToString("N0", reader.Culture);
        var scale = (decimal)Math.Pow(10, currency.Value.Digits);
        return (reward.Amount / scale).ToString($"N{currency.Value.Digits}", reader.Culture);
    }

    private static string WordOf(NotifiedReward reward, NotificationReader reader) =>
        reward.Unit.IsMoney(out var currency) ? currency.Value.Code : reader.PointsName;
}
