using Herald.Core.Conversions;
using Herald.Core.Ledger;
using Herald.Core.Referrals;

namespace Herald.Core.Rewards.Words;

/// <summary>When a rule pays: "when you become a customer", "each time Kim buys".</summary>
internal static class OccasionWords
{
    public static string Of(RuleTerms terms, RuleReader reader) => terms.Trigger switch
    {
        Trigger.ReferralStage at => OfStage(at.Stage, reader),
        Trigger.NthReferral nth => OfNth(nth, reader),
        Trigger.Event on => OfEvent(on.Type, terms.Caps.PerReferral, reader),
        _ => "",
    };

    /// <summary>What must have come for a hold that waits for a stage to end: "once you become a customer".</summary>
    public static string OfHold(Stage stage, RuleReader reader) => stage switch
    {
        Stage.Submitted => OfStage(stage, reader),
        _ => "once " + Reaches(stage, Party.Friend, reader),
    };

    private static string OfStage(Stage stage, RuleReader reader) => stage switch
    {
        Stage.Submitted when reader.IsYou(Party.Friend) => "when you accept the invitation",
        Stage.Submitted when reader.IsYou(Party.Advocate) => "for each friend whom you refer",
        Stage.Submitted => $"when {reader.Advocate} refers {reader.Friend}",
        Stage.Won => "when " + Reaches(stage, Party.Friend, reader),
        _ => "once " + Reaches(stage, Party.Friend, reader),
    };

    private static string Reaches(Stage stage, Party friend, RuleReader reader) => stage switch
    {
        Stage.Qualified => $"it is clear that {reader.Does(friend, "are", "is")} a good fit",
        Stage.Opportunity => reader.Does(friend, "are", "is") + " talking about an offer",
        _ => reader.Does(friend, "become", "becomes") + " a customer",
    };

    private static string OfNth(Trigger.NthReferral nth, RuleReader reader)
    {
        var friend = $"{reader.Whose(Party.Advocate)} {Sentences.Ordinal(nth.N)} friend";
        return nth.Stage switch
        {
            Stage.Submitted when reader.IsYou(Party.Advocate) => $"for the {Sentences.Ordinal(nth.N)} friend whom you refer",
            Stage.Submitted => $"for {friend}",
            Stage.Qualified => $"once it is clear that {friend} is a good fit",
            Stage.Opportunity => $"once {friend} is talking about an offer",
            _ => $"when {friend} becomes a customer",
        };
    }

    private static string OfEvent(string type, int? perReferral, RuleReader reader)
    {
        string Does(string verb, string verbOfOthers) => reader.Does(Party.Friend, verb, verbOfOthers);
        return type switch
        {
            EventTypes.Signup => $"when {Does("sign", "signs")} up",
            EventTypes.Purchase when perReferral == 1 => $"when {Does("buy", "buys")} for the first time",
            EventTypes.Purchase => $"each time {Does("buy", "buys")} something",
            EventTypes.SubscriptionStarted => $"when {Does("start", "starts")} a subscription",
            EventTypes.SubscriptionEnded => $"when {reader.Whose(Party.Friend)} subscription ends",
            _ => $"{(perReferral == 1 ? "the first time" : "each time")} “{Plain(type)}” is reported for {reader.Friend}",
        };
    }

    /// <summary>A name of the company's own, as people read it: "trial started" for <c>trial_started</c>.</summary>
    public static string Plain(string name) => name.Replace('_', ' ').Replace('.', ' ');
}
