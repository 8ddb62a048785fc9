using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Herald.Core.Conditions;

/// <summary>All that conditions can ask about.</summary>
public static class FieldCatalogue
{
    /// <summary>What fields begin with that ask for an audience, the point included: <c>audience.champions is true</c>.</summary>
    public const string AudiencePrefix = "audience.";

    /// <summary>What fields begin with that ask for a badge, the point included: <c>badge.connector &gt;= 2</c>.</summary>
    public const string BadgePrefix = "badge.";

    /// <summary>What fields begin with that ask for a challenge, the point included: <c>challenge.say-hello &gt;= 1</c>.</summary>
    public const string ChallengePrefix = "challenge.";

    private static readonly string[] OfAdvocate =
        ["advocate.", "account.", DeedQuestion.Prefix, AudiencePrefix, BadgePrefix, ChallengePrefix];

    /// <summary>The fields that every program has.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
    [
        new("advocate.level", FieldType.Number, "The advocate's level; the lowest is 1."),
        new("advocate.earned_points", FieldType.Number, "Points that the advocate has earned in all, spent or not."),
        new("advocate.referrals_submitted", FieldType.Number, "Referrals that the advocate has submitted."),
        new("advocate.referrals_won", FieldType.Number, "The advocate's referrals that became customers."),
        new("advocate.satisfaction", FieldType.Number, "How likely the advocate would recommend, 0 to 10, as he said last."),
        new("advocate.locale", FieldType.Text, "The advocate's language and region, such as \"en-US\"."),
        new("advocate.time_zone", FieldType.Text, "The advocate's time zone, such as \"Europe/Berlin\"."),
        new("advocate.email_domain", FieldType.Text, "The part after the @ of the advocate's e-mail address."),
        new("advocate.joined_at", FieldType.Date, "When the advocate joined the program."),
        new("account.external_id", FieldType.Text, "The account's id in the company's own systems."),
        new("account.name", FieldType.Text, "The name of the advocate's company."),
        new("account.owner_email", FieldType.Text, "The e-mail address of the sales rep who owns the account."),
        new("friend.email_domain", FieldType.Text, "The part after the @ of the friend's e-mail address."),
        new("friend.company", FieldType.Text, "The friend's company."),
        new("friend.has_email", FieldType.Boolean, "Whether the friend's e-mail address is known."),
        new("friend.has_phone", FieldType.Boolean, "Whether the friend's phone number is known."),
        new("event.type", FieldType.Text, "What was reported, such as \"purchase\"."),
        new("event.value", FieldType.Money, "The amount that the event is worth."),
        new("event.order", FieldType.Text, "The order's id in the company's shop."),
        new("event.occurred_at", FieldType.Date, "When it happened."),
        new("referral.introduction", FieldType.Text, "How the friend came to be known: form, email, phone or conversion."),
        new("referral.campaign", FieldType.Text, "The campaign of the link that brought the friend."),
        new("referral.channel", FieldType.Text, "The channel of the link that brought the friend, such as \"email\"."),
        new("referral.stage", FieldType.Text, "The stage that the referral has reached, such as \"won\"."),
        new("referral.submitted_at", FieldType.Date, "When the referral was submitted."),
    ];

    /// <summary>The fields that a company names itself.</summary>
    public static IReadOnlyList<FieldFamily> Families { get; } =
    [
        new("advocate.attributes.", FieldType.Any, "An attribute that the company keeps of its advocates."),
        new("event.properties.", FieldType.Any, "A property that the company sent with the event."),
        new(AudiencePrefix, FieldType.Boolean, "Whether the advocate belongs to the audience with this slug."),
        new(BadgePrefix, FieldType.Number, "The highest tier that the advocate has of the badge with this slug; 0 without it."),
        new(ChallengePrefix, FieldType.Number, "How often the advocate has completed the challenge with this slug."),
    ];

    private static readonly FrozenDictionary<string, Field> ByName =
        Fields.ToFrozenDictionary(static field => field.Name, StringComparer.Ordinal);

    /// <summary>
    /// Finds a field by its name, <c>advocate.attributes.vip</c> and <c>did.referral_won.days_90</c> too; false where there is none.
    /// </summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out Field? field)
    {
        field = null;
        if (DeedQuestion.TryRead(name, out var question))
            field = question.Field;
        else if (!ByName.TryGetValue(name, out field) && FamilyOf(name) is { } family
            && FieldFamily.IsName(name.AsSpan(family.Prefix.Length)))
            field = family.Member(name[family.Prefix.Length..]);
        return field is not null;
    }

    /// <summary>The family whose prefix the name begins with; null where there is none.</summary>
    public static FieldFamily? FamilyOf(string name) =>
        Families.FirstOrDefault(family => name.StartsWith(family.Prefix, StringComparison.Ordinal));

    /// <summary>Whether a field can be asked where so much is known.</summary>
    public static bool Suits(Field field, FieldScope scope) =>
        scope == FieldScope.Occasion || OfAdvocate.Any(prefix => field.Name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The field that asks whether an advocate belongs to an audience.</summary>
    public static Field Audience(string slug) => FamilyOf(AudiencePrefix)!.Member(slug);

    /// <summary>The field that asks which tier an advocate has of a badge.</summary>
    public static Field Badge(string slug) => FamilyOf(BadgePrefix)!.Member(slug);

    /// <summary>The slug of the badge that a field asks for; null for other fields.</summary>
    public static string? BadgeOf(Field field) =>
        field.Name.StartsWith(BadgePrefix, StringComparison.Ordinal) ? field.Name[BadgePrefix.Length..] : null;

    /// <summary>The slug of the challenge that a field asks for; null for other fields.</summary>
    public static string? ChallengeOf(Field field) =>
        field.Name.StartsWith(ChallengePrefix, StringComparison.Ordinal) ? field.Name[ChallengePrefix.Length..] : null;

    /// <summary>The slug of the audience that a field asks for; null for other fields.</summary>
    public static string? AudienceOf(Field field) =>
        field.Name.StartsWith(AudiencePrefix, StringComparison.Ordinal) ? field.Name[AudiencePrefix.Length..] : null;
}
