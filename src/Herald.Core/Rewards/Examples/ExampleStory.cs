using Herald.Core.Amounts;
using Herald.Core.Conversions;
using Herald.Core.Languages;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards.Words;

namespace Herald.Core.Rewards.Examples;

/// <summary>What happens in an example, in one or two sentences.</summary>
internal static class ExampleStory
{
    public static string Of(RuleTerms terms, Money value, int ordinal, RuleReader reader)
    {
        var (ana, kim, worth) = (reader.Advocate, reader.Friend, AmountWords.Of(value));
        var begin = $"{reader.Does(Party.Advocate, "refer", "refers")} {kim}";
        if (terms.Trigger is Trigger.ChallengeStage done)
            return Sentences.Begin($"{reader.Does(Party.Advocate, "are", "is")} done with “{done.Called}”.");
        var story = terms.Trigger switch
        {
            Trigger.Event on => $"{begin}, and {OfEvent(on.Type, kim, worth)}.",
            Trigger.ReferralStage { Stage: var stage } => Of(stage, begin, kim, worth),
            Trigger.NthReferral { Stage: var stage } => Of(stage, begin, kim, worth),
            _ => begin + ".",
        };
        return Sentences.Begin(ordinal == 1 ? story : $"{story} {Sentences.Begin(kim)} is the {Ordinals.Of(null, ordinal)} for {ana}.");
    }

    private static string Of(Stage stage, string begin, string kim, string worth) => stage switch
    {
        Stage.Submitted => begin + ".",
        Stage.Qualified => $"{begin}, and {kim} turns out to be a good fit.",
        Stage.Opportunity => $"{begin}, and {kim} talks about an offer worth {worth}.",
        _ => $"{begin}, and {kim} becomes a customer for {worth}.",
    };

    private static string OfEvent(string type, string kim, string worth) => type switch
    {
        EventTypes.Signup => $"{kim} signs up",
        EventTypes.Purchase => $"{kim} buys for {worth}",
        EventTypes.SubscriptionStarted => $"{kim} starts a subscription for {worth}",
        EventTypes.SubscriptionEnded => $"{kim} ends the subscription",
        _ => $"“{OccasionWords.Plain(type)}” is reported for {kim} with a value of {worth}",
    };
}
