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
            return $"{reader.Whose(Party.Advocate)} “{OccasionWords.Plain(field.Name[Attribute.Length..])}”";
        if (field.Name.StartsWith(Property, StringComparison.Ordinal))
            return $"its “{OccasionWords.Plain(field.Name[Property.Length..])}”";
        return field.Name.Split('.')[0] switch
        {
            "advocate" => OfAdvocate(field.Name, reader),
            "account" => OfAccount(field.Name, reader.Whose(Party.Advocate)),
            "friend" => OfFriend(field.Name, reader.Whose(Party.Friend)),
            "event" => OfEvent(field.Name, trigger, reader),
            _ => OfReferral(field.Name, reader),
        };
    }

    private static string OfAdvocate(string field, RuleReader reader)
    {
        var whose = reader.Whose(Party.Advocate);
        return field switch
        {
            "advocate.level" => $"{whose} level",
            "advocate.earned_points" => $"the number of {reader.Points} that {reader.Does(Party.Advocate, "have", "has")} earned",
            "advocate.referrals_submitted" => $"the number of friends whom {reader.Does(Party.Advocate, "have", "has")} referred",
            "advocate.referrals_won" => $"the number of {whose} friends who became customers",
            "advocate.locale" => $"{whose} language",
            "advocate.time_zone" => $"{whose} time zone",
            "advocate.email_domain" => $"the part after the @ of {whose} e-mail address",
            _ => $"the day on which {reader.Advocate} joined",
        };
    }

    private static string OfAccount(string field, string whose) => field switch
    {
        "account.external_id" => $"the id of {whose} company",
        "account.name" => $"{whose} company",
        _ => $"the sales rep of {whose} company",
    };

    private static string OfFriend(string field, string whose) => field switch
    {
        "friend.email_domain" => $"the part after the @ of {whose} e-mail address",
        "friend.company" => $"{whose} company",
        "friend.has_email" => $"{whose} e-mail address",
        _ => $"{whose} phone number",
    };

    private static string OfEvent(string field, Trigger trigger, RuleReader reader) => field switch
    {
        "event.type" => "what happened",
        "event.value" => GiftWords.Value(trigger, reader),
        "event.order" => "the order’s number",
        _ => "the day on which it happens",
    };

    private static string OfReferral(string field, RuleReader reader) => field switch
    {
        "referral.introduction" => $"the way in which {reader.Does(Party.Friend, "were", "was")} introduced",
        "referral.campaign" => "the campaign",
        "referral.channel" => "the channel of the invitation",
        "referral.stage" => "the stage of the referral",
        _ => "the day of the referral",
    };
}
