using Herald.Core.Conditions;
using Herald.Core.Ledger;

namespace Herald.Core.Rewards.Words;

/// <summary>What a condition asks about, as the subject of a sentence: "Ana's level", "what you pay".</summary>
internal static class FieldWords
{
    private const string Attribute = "advocate.attributes.";
    private const string Property = "event.properties.";

    public static string Of(Field field, Trigger trigger, RuleReader reader)
    {
        if (field.Name.StartsWith(Attribute, StringComparison.Ordinal))
            return OfAttribute(OccasionWords.Plain(field.Name[Attribute.Length..]), reader);
        if (field.Name.StartsWith(Property, StringComparison.Ordinal))
            return reader.T($"its “{OccasionWords.Plain(field.Name[Property.Length..])}”");
        return field.Name.Split('.')[0] switch
        {
            "advocate" => OfAdvocate(field.Name, reader),
            "account" => OfAccount(field.Name, reader),
            "friend" => OfFriend(field.Name, reader),
            "event" => OfEvent(field.Name, trigger, reader),
            "did" => reader.T($"“{OccasionWords.Plain(field.Name["did.".Length..])}” of {reader.Advocate}"),
            "audience" => reader.T($"that {reader.Advocate} belongs to the audience “{field.Name["audience.".Length..]}”"),
            "badge" => reader.T($"the tier that {reader.Advocate} has of the badge “{field.Name["badge.".Length..]}”"),
            "challenge" => reader.T($"how often {reader.Advocate} has completed the challenge “{field.Name["challenge.".Length..]}”"),
            _ => OfReferral(field.Name, reader),
        };
    }

    private static string OfAttribute(string name, RuleReader reader) => reader.IsYou(Party.Advocate)
        ? reader.T($"your “{name}”")
        : reader.T($"{reader.Advocate}’s “{name}”");

    private static string OfAdvocate(string field, RuleReader reader) => reader.IsYou(Party.Advocate)
        ? field switch
        {
            "advocate.level" => reader.T("your level"),
            "advocate.earned_points" => reader.T($"the number of {reader.Points} that you have earned"),
            "advocate.referrals_submitted" => reader.T("the number of friends whom you have referred"),
            "advocate.referrals_won" => reader.T("the number of your friends who became customers"),
            "advocate.locale" => reader.T("your language"),
            "advocate.time_zone" => reader.T("your time zone"),
            "advocate.email_domain" => reader.T("the part after the @ of your e-mail address"),
            _ => reader.T("the day on which you joined"),
        }
        : field switch
        {
            "advocate.level" => reader.T($"{reader.Advocate}’s level"),
            "advocate.earned_points" => reader.T($"the number of {reader.Points} that {reader.Advocate} has earned"),
            "advocate.referrals_submitted" => reader.T($"the number of friends whom {reader.Advocate} has referred"),
            "advocate.referrals_won" => reader.T($"the number of {reader.Advocate}’s friends who became customers"),
            "advocate.satisfaction" => reader.T($"how likely {reader.Advocate} would recommend you, from 0 to 10"),
            "advocate.locale" => reader.T($"{reader.Advocate}’s language"),
            "advocate.time_zone" => reader.T($"{reader.Advocate}’s time zone"),
            "advocate.email_domain" => reader.T($"the part after the @ of {reader.Advocate}’s e-mail address"),
            _ => reader.T($"the day on which {reader.Advocate} joined"),
        };

    private static string OfAccount(string field, RuleReader reader) => reader.IsYou(Party.Advocate)
        ? field switch
        {
            "account.external_id" => reader.T("the id of your company"),
            "account.name" => reader.T("your company"),
            _ => reader.T("the sales rep of your company"),
        }
        : field switch
        {
            "account.external_id" => reader.T($"the id of {reader.Advocate}’s company"),
            "account.name" => reader.T($"{reader.Advocate}’s company"),
            _ => reader.T($"the sales rep of {reader.Advocate}’s company"),
        };

    private static string OfFriend(string field, RuleReader reader) => reader.IsYou(Party.Friend)
        ? field switch
        {
            "friend.email_domain" => reader.T("the part after the @ of your e-mail address"),
            "friend.company" => reader.T("your company"),
            "friend.has_email" => reader.T("your e-mail address"),
            _ => reader.T("your phone number"),
        }
        : field switch
        {
            "friend.email_domain" => reader.T($"the part after the @ of {reader.Friend}’s e-mail address"),
            "friend.company" => reader.T($"{reader.Friend}’s company"),
            "friend.has_email" => reader.T($"{reader.Friend}’s e-mail address"),
            _ => reader.T($"{reader.Friend}’s phone number"),
        };

    private static string OfEvent(string field, Trigger trigger, RuleReader reader) => field switch
    {
        "event.type" => reader.T("what happened"),
        "event.value" => GiftWords.Value(trigger, reader),
        "event.order" => reader.T("the order’s number"),
        _ => reader.T("the day on which it happens"),
    };

    private static string OfReferral(string field, RuleReader reader) => field switch
    {
        "referral.introduction" when reader.IsYou(Party.Friend) => reader.T("the way in which you were introduced"),
        "referral.introduction" => reader.T($"the way in which {reader.Friend} was introduced"),
        "referral.campaign" => reader.T("the campaign"),
        "referral.channel" => reader.T("the channel of the invitation"),
        "referral.stage" => reader.T("the stage of the referral"),
        _ => reader.T("the day of the referral"),
    };
}
