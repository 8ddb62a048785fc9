using System.Globalization;
using Herald.Core.Badges;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Problems;
using Herald.Web.Uploads;

namespace Herald.Web.Badges.Console;

/// <summary>A badge as it stands in the form: every field as it was typed.</summary>
public sealed record BadgeForm
{
    private const int RowsMin = 3;

    public string? Name { get; init; }

    public string? About { get; init; }

    public required string Shape { get; init; }

    public required string Symbol { get; init; }

    public required string Colour { get; init; }

    /// <summary>The id of the picture that is shown instead of these parts.</summary>
    public string? Picture { get; init; }

    /// <summary>The id of the challenge that earns it.</summary>
    public string? Challenge { get; init; }

    /// <summary>Names and conditions of the tiers; those that are empty are left out.</summary>
    public required IReadOnlyList<(string? Name, string? When)> Tiers { get; init; }

    internal static BadgeForm New { get; } = new()
    {
        Shape = nameof(BadgeShape.Ticket),
        Symbol = nameof(BadgeSymbol.Star),
        Colour = nameof(BadgeColour.Brand),
        Tiers = Rows([]),
    };

    internal static BadgeForm Of(BadgeView badge) => new()
    {
        Name = badge.Name,
        About = badge.About,
        Shape = badge.Shape.ToString(),
        Symbol = badge.Symbol.ToString(),
        Colour = badge.Colour.ToString(),
        Picture = badge.Picture?.ToString(),
        Challenge = badge.Challenge?.ToString(),
        Tiers = Rows(badge.Tiers.Select(static tier => (tier.Name, tier.When))),
    };

    /// <summary>What was sent; a picture that came along stands in it from now on.</summary>
    internal static BadgeForm Of(FormFields fields, SentPicture sent) => new()
    {
        Name = fields.Text("name"),
        About = fields.Text("about"),
        Shape = Known<BadgeShape>(fields.Text("shape")),
        Symbol = Known<BadgeSymbol>(fields.Text("symbol")),
        Colour = Known<BadgeColour>(fields.Text("colour")),
        Picture = sent.Id?.ToString() ?? (fields.Ticked("picture_gone") ? null : fields.Text("picture")),
        Challenge = fields.Text("challenge"),
        Tiers = Rows(Enumerable.Range(0, Badge.TiersMax)
            .Select(at => (fields.Text(NameOf(at, "name")), fields.Text(NameOf(at, "when"))))
            .Where(static row => row is not (null, null))),
    };

    /// <summary>The same as the API takes it, and what is wrong with it, by the fields of the form.</summary>
    internal (BadgeInput Input, Faults Faults) Read(SentPicture sent)
    {
        var tiers = Tiers.Where(static row => row is not (null, null)).ToList();
        var input = new BadgeInput
        {
            Name = Name,
            About = About,
            Shape = Enum.Parse<BadgeShape>(Shape),
            Symbol = Enum.Parse<BadgeSymbol>(Symbol),
            Colour = Enum.Parse<BadgeColour>(Colour),
            Picture = Picture,
            Challenge = Challenge,
            Tiers = tiers.Count == 0 ? null : [.. tiers.Select(static row => new BadgeTierInput { Name = row.Name, When = row.When })],
        };
        var (own, faults) = (new Faults(), new Faults());
        if (sent.Refusal is { } refused)
            faults.Add(SentPicture.FileField, refused.Message);
        input.Check(own);
        if (!own.Any)
            return (input, faults);
        foreach (var (name, messages) in own.ToRefusal().Fields)
        {
            foreach (var message in messages)
                faults.Add(FieldOf(name), message);
        }

        return (input, faults);
    }

    /// <summary>The field of the form that a field of the API is: <c>tiers[0].when</c> is <c>tiers.0.when</c>.</summary>
    internal static string FieldOf(string name) =>
        name == "tiers" ? NameOf(0, "when") : name.Replace('[', '.').Replace("]", "", StringComparison.Ordinal);

    /// <summary>The name of a field of the tier at a place from 0 on.</summary>
    internal static string NameOf(int at, string field) => string.Create(CultureInfo.InvariantCulture, $"tiers.{at}.{field}");

    // Those that are there, and room for another.
    private static IReadOnlyList<(string? Name, string? When)> Rows(IEnumerable<(string?, string?)> rows)
    {
        var list = rows.ToList();
        var count = Math.Clamp(list.Count + 1, RowsMin, Badge.TiersMax);
        while (list.Count < count)
            list.Add((null, null));
        return list;
    }

    private static string Known<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value.ToString() : default(T).ToString();
}
