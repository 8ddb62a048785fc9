using System.Globalization;
using Herald.Core.Amounts;
using Herald.Core.Audiences;
using Herald.Core.Conditions;
using Herald.Core.Recognition;
using Herald.Core.Deeds;

namespace Herald.Web.Tests.Audiences;

/// <summary>Conditions over advocates, made up by dice: every field, operator and type, also those that do not suit each other.</summary>
internal sealed class MadeUpConditions(Random dice)
{
    private static readonly string[] Audiences = ["first", "second", "third", "gone"];

    private static readonly string[] Asked =
        ["", ".days_1", ".days_30", ".days_3650", ".weeks_2", ".months_3", ".quarters_12", ".first_at", ".last_at"];

    private static readonly Operator[] Operators = Enum.GetValues<Operator>();

    public static IReadOnlyList<Field> Fields { get; } =
    [
        .. FieldCatalogue.Fields.Where(static field => FieldCatalogue.Suits(field, FieldScope.Advocate)),
        .. MadeUpAdvocates.Attributes.Select(static name => Known("advocate.attributes." + name)),
        .. DeedKind.All.SelectMany(static kind => Asked.Select(suffix => Known($"did.{kind}{suffix}"))),
        .. Audiences.Select(static slug => Known("audience." + slug)),
        .. MadeUpAdvocates.Badges.Append("gone").Select(static slug => Known("badge." + slug)),
        .. MadeUpAdvocates.Challenges.Append("gone").Select(static slug => Known("challenge." + slug)),
    ];

    /// <summary>Audiences of which the later refer to the earlier; none is called gone.</summary>
    public AudienceBook Book(Ladder? ladder)
    {
        var book = new AudienceBook(new Dictionary<string, Condition>()) { Ladder = ladder, TimeZone = "Europe/Berlin" };
        foreach (var slug in Audiences[..^1])
        {
            var condition = Tree(3);
            while (book.FindFault(condition) is not null)
                condition = Tree(3);
            book = book.With(slug, condition);
        }

        return book;
    }

    public Condition Tree(int depth) => dice.Next(depth == 0 ? 1 : 4) switch
    {
        0 => Term(),
        1 => new Condition.Not(Tree(depth - 1)),
        2 => new Condition.And(Tree(depth - 1), Tree(depth - 1)),
        _ => new Condition.Or(Tree(depth - 1), Tree(depth - 1)),
    };

    private Condition Term()
    {
        var field = Field();
        var type = field.Type == FieldType.Any || dice.Next(20) == 0 ? (FieldType)dice.Next(1, 6) : field.Type;
        return dice.Next(8) switch
        {
            0 => new Condition.IsMissing(field),
            1 => new Condition.IsPresent(field),
            2 => new Condition.OneOf(field, List(type)),
            3 => new Condition.NoneOf(field, List(type)),
            _ => new Condition.Comparison(field, Operators[dice.Next(Operators.Length)], Value(type)),
        };
    }

    // Attributes have the most to go wrong, and are few.
    private Field Field() => dice.Next(3) == 0
        ? Known("advocate.attributes." + Some(MadeUpAdvocates.Attributes))
        : Fields[dice.Next(Fields.Count)];

    private ValueList List(FieldType type) => [.. Enumerable.Range(0, dice.Next(1, 4)).Select(_ => Value(type))];

    private FieldValue Value(FieldType type) => type switch
    {
        FieldType.Number => FieldValue.Of((decimal?)(dice.Next(3) == 0 ? dice.Next(4) : Number())),
        FieldType.Text => FieldValue.Of(
            dice.Next(4) == 0 ? Some("acme.example", "Kim", "berlin", "A-1", "rep@") : Some(MadeUpAdvocates.Texts)),
        FieldType.Boolean => FieldValue.Of((bool?)(dice.Next(2) == 0)),
        FieldType.Money => FieldValue.Of((Money?)new Money(dice.Next(3), Currency.Of("USD"))),
        _ => FieldValue.Of((DateTimeOffset?)MadeUpAdvocates.Instant(dice).AddTicks(dice.Next(-11, 12))),
    };

    // What conditions may write: 15 digits at most.
    private decimal Number() => dice.Next(3) == 0
        ? dice.Next(4) * 100
        : Math.Round(Math.Min(decimal.Parse(Some(MadeUpAdvocates.Numbers), NumberStyles.Float, CultureInfo.InvariantCulture),
            123_456_789_012_345m), 6);

    private string Some(params string[] texts) => texts[dice.Next(texts.Length)];

    private static Field Known(string name) =>
        FieldCatalogue.TryFind(name, out var field) ? field : throw new ArgumentException(name, nameof(name));
}
