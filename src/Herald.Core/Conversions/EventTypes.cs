namespace Herald.Core.Conversions;

/// <summary>The types of events that Herald knows; any other name is the company's own.</summary>
public static class EventTypes
{
    /// <summary>The friend signed up.</summary>
    public const string Signup = "signup";

    /// <summary>The friend paid.</summary>
    public const string Purchase = "purchase";

    /// <summary>A payment was returned, in part or in whole.</summary>
    public const string Refund = "refund";

    /// <summary>A subscription began; with a value it is a purchase too.</summary>
    public const string SubscriptionStarted = "subscription_started";

    /// <summary>A subscription ended.</summary>
    public const string SubscriptionEnded = "subscription_ended";

    /// <summary>The customer said how likely he would recommend; it credits nobody.</summary>
    public const string Satisfaction = "satisfaction";

    /// <summary>How long a type's name may be.</summary>
    public const int LengthMax = 64;

    /// <summary>Whether a text may name a type: a small letter, then small letters, digits, _ and dots.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= LengthMax && char.IsAsciiLetterLower(text[0])
        && text.All(static letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '_' or '.');

    /// <summary>Whether a first event of this type may credit somebody: a refund, an ending or an answer never begins anything.</summary>
    public static bool MayBegin(string type) => type is not (Refund or SubscriptionEnded or Satisfaction);

    /// <summary>Of events at one instant, the order in which they make sense.</summary>
    public static int Order(string type) => type switch
    {
        Signup => 0,
        SubscriptionStarted => 1,
        Purchase => 2,
        SubscriptionEnded => 4,
        Refund => 5,
        _ => 3,
    };
}
