using System.Text.Json;

namespace Herald.Core.Picks;

/// <summary>
/// What an advocate is interested in: words such as "humour", kept as the attribute <c>interests</c> with commas between them. They are
/// compared with categories and tags without regard to case.
/// </summary>
public static class Interests
{
    /// <summary>The attribute's name.</summary>
    public const string Attribute = "interests";

    /// <summary>Who likes everything likes nothing in particular: more are left out.</summary>
    public const int CountMax = 10;

    // As long as a tag may be.
    private const int LengthMax = 40;

    /// <summary>The interests in small letters, each once, in the order in which they stand.</summary>
    /// <param name="attributes">An advocate's attributes, as a JSON object.</param>
    public static IReadOnlyList<string> Of(string attributes)
    {
        using var read = JsonDocument.Parse(attributes);
        return read.RootElement.TryGetProperty(Attribute, out var value) && value.ValueKind == JsonValueKind.String
            ? Split(value.GetString()!)
            : [];
    }

    /// <summary>The tag or category, as the challenge writes it, that is among the interests; null where none is.</summary>
    public static string? Matching(IReadOnlyList<string> interests, string? category, IReadOnlyList<string> tags) =>
        tags.Append(category).OfType<string>()
            .FirstOrDefault(word => interests.Contains(word.Trim().ToLowerInvariant(), StringComparer.Ordinal));

    private static List<string> Split(string text) =>
        [.. text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(static word => word.Length <= LengthMax).Select(static word => word.ToLowerInvariant())
            .Distinct(StringComparer.Ordinal).Take(CountMax)];
}
