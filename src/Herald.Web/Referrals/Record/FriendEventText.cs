using Herald.Core.Conversions;
using Herald.Web.Ui.Words;

namespace Herald.Web.Referrals.Record;

/// <summary>What was reported of a friend, in words: <c>Kim bought for $50</c>.</summary>
internal static class FriendEventText
{
    public static string Of(ReportedEvent reported, string friend)
    {
        var value = reported.Value is { } worth ? $" for {MoneyText.Of(worth)}" : "";
        return reported.Type switch
        {
            EventTypes.Signup => $"{friend} signed up",
            EventTypes.Purchase => $"{friend} bought{value}",
            EventTypes.Refund => $"{friend} got {(reported.Value is { } back ? MoneyText.Of(back) : "a purchase")} refunded",
            EventTypes.SubscriptionStarted => $"{friend} subscribed{value}",
            EventTypes.SubscriptionEnded => $"{friend} ended the subscription",
            var own => $"“{own}” was reported of {friend}{value}",
        };
    }
}
