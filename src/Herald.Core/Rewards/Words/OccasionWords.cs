using Herald.Core.Conversions;
using Herald.Core.Languages;
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
        Trigger.ChallengeStage on when reader.IsYou(Party.Advocate) => reader.T($"for “{on.Called}”"),
        Trigger.ChallengeStage on => reader.T($"when {reader.Advocate} is done with “{on.Called}”"),
        _ => "",
    };

    /// <summary>What must have come for a hold that waits for a stage to end: "once you become a customer".</summary>
    public static string OfHold(Stage stage, RuleReader reader) => stage == Stage.Submitted
        ? OfStage(stage, reader)
        : OfProgress(stage, reader);

    private static string OfStage(Stage stage, RuleReader reader) => stage switch
    {
        Stage.Submitted when reader.IsYou(Party.Friend) => reader.T("when you accept the invitation"),
        Stage.Submitted when reader.IsYou(Party.Advocate) => reader.T("for each friend whom you refer"),
        Stage.Submitted => reader.T($"when {reader.Advocate} refers {reader.Friend}"),
        Stage.Won when reader.IsYou(Party.Friend) => reader.T("when you become a customer"),
        Stage.Won => reader.T($"when {reader.Friend} becomes a customer"),
        _ => OfProgress(stage, reader),
    };

    private static string OfProgress(Stage stage, RuleReader reader) => (stage, reader.IsYou(Party.Friend)) switch
    {
        (Stage.Qualified, true) => reader.T("once it is clear that you are a good fit"),
        (Stage.Qualified, false) => reader.T($"once it is clear that {reader.Friend} is a good fit"),
        (Stage.Opportunity, true) => reader.T("once you are talking about an offer"),
        (Stage.Opportunity, false) => reader.T($"once {reader.Friend} is talking about an offer"),
        (_, true) => reader.T("once you become a customer"),
        (_, false) => reader.T($"once {reader.Friend} becomes a customer"),
    };

    private static string OfNth(Trigger.NthReferral nth, RuleReader reader)
    {
        var ordinal = Ordinals.Of(reader.Culture, nth.N);
        return reader.IsYou(Party.Advocate)
            ? nth.Stage switch
            {
                Stage.Submitted => reader.T($"for the {ordinal} friend whom you refer"),
                Stage.Qualified => reader.T($"once it is clear that your {ordinal} friend is a good fit"),
                Stage.Opportunity => reader.T($"once your {ordinal} friend is talking about an offer"),
                _ => reader.T($"when your {ordinal} friend becomes a customer"),
            }
            : nth.Stage switch
            {
                Stage.Submitted => reader.T($"for {reader.Advocate}’s {ordinal} friend"),
                Stage.Qualified => reader.T($"once it is clear that {reader.Advocate}’s {ordinal} friend is a good fit"),
                Stage.Opportunity => reader.T($"once {reader.Advocate}’s {ordinal} friend is talking about an offer"),
                _ => reader.T($"when {reader.Advocate}’s {ordinal} friend becomes a customer"),
            };
    }

    private static string OfEvent(string type, int? perReferral, RuleReader reader) => reader.IsYou(Party.Friend)
        ? type switch
        {
            EventTypes.Signup => reader.T("when you sign up"),
            EventTypes.Purchase when perReferral == 1 => reader.T("when you buy for the first time"),
            EventTypes.Purchase => reader.T("each time you buy something"),
            EventTypes.SubscriptionStarted => reader.T("when you start a subscription"),
            EventTypes.SubscriptionEnded => reader.T("when your subscription ends"),
            _ when perReferral == 1 => reader.T($"the first time “{Plain(type)}” is reported for you"),
            _ => reader.T($"each time “{Plain(type)}” is reported for you"),
        }
        : type switch
        {
            EventTypes.Signup => reader.T($"when {reader.Friend} signs up"),
            EventTypes.Purchase when perReferral == 1 => reader.T($"when {reader.Friend} buys for the first time"),
            EventTypes.Purchase => reader.T($"each time {reader.Friend} buys something"),
            EventTypes.SubscriptionStarted => reader.T($"when {reader.Friend} starts a subscription"),
            EventTypes.SubscriptionEnded => reader.T($"when {reader.Friend}’s subscription ends"),
            _ when perReferral == 1 => reader.T($"the first time “{Plain(type)}” is reported for {reader.Friend}"),
            _ => reader.T($"each time “{Plain(type)}” is reported for {reader.Friend}"),
        };

    /// <summary>A name of the company's own, as people read it: "trial started" for <c>trial_started</c>.</summary>
    public static string Plain(string name) => name.Replace('_', ' ').Replace('.', ' ');
}
