using Herald.Core.Conversions;
using Herald.Core.Referrals;
using Herald.Core.Rewards;

namespace Herald.Web.Hub.Words;

/// <summary>What a reward was given for: "for referring Kim", "because Kim bought something".</summary>
internal static class CauseWords
{
    public static string Of(Trigger? trigger, string friend) => trigger switch
    {
        Trigger.ReferralStage { Stage: Stage.Submitted } => $"for referring {friend}",
        Trigger.ReferralStage at => $"because {Reached(at.Stage, friend)}",
        Trigger.NthReferral { Stage: Stage.Submitted } nth => $"for your {Ordinal(nth.N)} referral",
        Trigger.NthReferral nth => $"for your {Ordinal(nth.N)} friend, as {Reached(nth.Stage, friend)}",
        Trigger.Event on => $"because {Did(on.Type, friend)}",
        _ => $"for {friend}",
    };

    /// <summary>What a friend did: "Kim signed up".</summary>
    public static string Did(string type, string friend) => type switch
    {
        EventTypes.Signup => $"{friend} signed up",
        EventTypes.Purchase => $"{friend} bought something",
        EventTypes.SubscriptionStarted => $"{friend} started a subscription",
        EventTypes.SubscriptionEnded => $"{friend}’s subscription ended",
        _ => $"“{type.Replace('_', ' ').Replace('.', ' ')}” was reported for {friend}",
    };

    private static string Reached(Stage stage, string friend) => stage switch
    {
        Stage.Qualified => $"{friend} is a good fit",
        Stage.Opportunity => $"{friend} is talking about an offer",
        _ => $"{friend} became a customer",
    };

    private static string Ordinal(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture)
        + (number % 100 is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });
}
