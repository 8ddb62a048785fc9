using Herald.Core.Conversions;
using Herald.Core.Languages;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Web.Ui;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Words;

/// <summary>What a reward was given for: "for referring Kim", "because Kim bought something".</summary>
internal static class CauseWords
{
    public static string Of(Trigger? trigger, string friend) => trigger switch
    {
        Trigger.ReferralStage { Stage: Stage.Submitted } => T($"for referring {friend}"),
        Trigger.ReferralStage at => Because(at.Stage, friend),
        Trigger.NthReferral { Stage: Stage.Submitted } nth => T($"for your {Ordinals.Of(PageCulture.Current, nth.N)} referral"),
        Trigger.NthReferral nth => OfNth(Ordinals.Of(PageCulture.Current, nth.N), nth.Stage, friend),
        Trigger.Event on => Because(on.Type, friend),
        Trigger.ChallengeStage on => T($"for “{on.Called}”"),
        _ => T($"for {friend}"),
    };

    /// <summary>What a friend did: "Kim signed up".</summary>
    public static string Did(string type, string friend) => type switch
    {
        EventTypes.Signup => T($"{friend} signed up"),
        EventTypes.Purchase => T($"{friend} bought something"),
        EventTypes.SubscriptionStarted => T($"{friend} started a subscription"),
        EventTypes.SubscriptionEnded => T($"{friend}’s subscription ended"),
        _ => T($"“{Plain(type)}” was reported for {friend}"),
    };

    private static string Because(string type, string friend) => type switch
    {
        EventTypes.Signup => T($"because {friend} signed up"),
        EventTypes.Purchase => T($"because {friend} bought something"),
        EventTypes.SubscriptionStarted => T($"because {friend} started a subscription"),
        EventTypes.SubscriptionEnded => T($"because {friend}’s subscription ended"),
        _ => T($"because “{Plain(type)}” was reported for {friend}"),
    };

    private static string Because(Stage stage, string friend) => stage switch
    {
        Stage.Qualified => T($"because {friend} was found to be a good fit"),
        Stage.Opportunity => T($"because {friend} began to talk about an offer"),
        _ => T($"because {friend} became a customer"),
    };

    private static string OfNth(string ordinal, Stage stage, string friend) => stage switch
    {
        Stage.Qualified => T($"for your {ordinal} friend, as {friend} was found to be a good fit"),
        Stage.Opportunity => T($"for your {ordinal} friend, as {friend} began to talk about an offer"),
        _ => T($"for your {ordinal} friend, as {friend} became a customer"),
    };

    private static string Plain(string type) => type.Replace('_', ' ').Replace('.', ' ');
}
