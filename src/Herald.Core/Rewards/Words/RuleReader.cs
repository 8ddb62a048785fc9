using System.Globalization;
using Herald.Core.Amounts;
using Herald.Core.Languages;
using Herald.Core.Ledger;

namespace Herald.Core.Rewards.Words;

/// <summary>Who reads the words of a rule: what the two sides and the points are called in them, and what may be told.</summary>
public sealed record RuleReader
{
    private readonly string? friend;

    private RuleReader(Party? you, string advocate, string? friend, string points) =>
        (You, Advocate, this.friend, Points) = (you, advocate, friend, points);

    /// <summary>The side that reads and is called "you"; null where somebody else reads.</summary>
    public Party? You { get; }

    /// <summary>What the advocate is called: a first name, "the advocate".</summary>
    public string Advocate { get; }

    /// <summary>What the friend is called: a first name, "your friend", "the friend".</summary>
    public string Friend => friend ?? T("your friend");

    /// <summary>What the program calls its points.</summary>
    public string Points { get; }

    /// <summary>The IANA zone in which days are told.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The program's currency, in which shares and steps counted in points are told; null tells them without one.</summary>
    public Currency? Currency { get; init; }

    /// <summary>In whose language and manner it is all said; null for English.</summary>
    public CultureInfo? Culture { get; init; }

    /// <summary>The friend, on the invitation of an advocate; conditions on the advocate and his company are not told.</summary>
    public static RuleReader AsFriend(string advocate, string points) => new(Party.Friend, advocate, "you", points);

    /// <summary>
    /// The advocate, in the hub; conditions on what the company keeps of him are not told. A friend without a name is "your friend".
    /// </summary>
    public static RuleReader AsAdvocate(string points, string? friend = null) => new(Party.Advocate, "you", friend, points);

    /// <summary>Staff, who are told everything: <c>Of("Ana", "Kim", …)</c>, or "the advocate" and "the friend".</summary>
    public static RuleReader Of(string advocate, string friend, string points) => new(null, advocate, friend, points);

    /// <summary>"you", "Ana", "your friend".</summary>
    internal string Name(Party side) => side == Party.Advocate ? Advocate : Friend;

    /// <summary>The side as the subject of a verb, which differs for "you": "you buy", "Kim buys".</summary>
    internal string Does(Party side, string verb, string verbOfOthers) => $"{Name(side)} {(IsYou(side) ? verb : verbOfOthers)}";

    internal bool IsYou(Party side) => You == side;

    /// <summary>A text in this reader's language; see <see cref="Texts"/>.</summary>
    internal string T(string english) => Texts.Of(Culture, english);

    internal string T(Sentence english) => Texts.Of(Culture, english);

    internal string T(long count, Sentence one, Sentence other) => Texts.Of(Culture, count, one, other);

    /// <summary>Minor units of the program's currency in one of it.</summary>
    internal long MinorUnits => (long)Math.Pow(10, Currency?.Digits ?? 2);

    /// <summary>An amount of the program's currency, which is its bare figure where none is known.</summary>
    internal string Worth(long minorUnits) =>
        Currency is { } known
            ? AmountWords.Of(new Money(minorUnits, known), Culture)
            : AmountWords.Figure(minorUnits / (decimal)MinorUnits, Culture);

    /// <summary>Whether this reader may know that a rule asks for this field.</summary>
    internal bool MayKnow(string field) => You switch
    {
        Party.Friend => !Begins(field, "advocate.", "account.", "did.", "audience.", "badge.", "challenge."),
        Party.Advocate => !Begins(field, "advocate.attributes.", "did.", "audience.", "badge.", "challenge.")
            && field is not ("account.owner_email" or "account.external_id" or "advocate.satisfaction"),
        _ => true,
    };

    private static bool Begins(string field, params ReadOnlySpan<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (field.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
