using System.Text.Json;

namespace Herald.Core.Satisfaction;

/// <summary>How likely somebody would recommend, as a whole number from 0 to 10.</summary>
public static class SatisfactionScore
{
    /// <summary>The property of an event that tells it.</summary>
    public const string Property = "score";

    /// <summary>The lowest score.</summary>
    public const int Lowest = 0;

    /// <summary>The highest score.</summary>
    public const int Highest = 10;

    /// <summary>The lowest score of those who would recommend.</summary>
    public const int PromoterMin = 9;

    private const int PassiveMin = 7;

    /// <summary>The group that a score belongs to.</summary>
    public static SatisfactionGroup GroupOf(int score) => score switch
    {
        >= PromoterMin => SatisfactionGroup.Promoter,
        >= PassiveMin => SatisfactionGroup.Passive,
        _ => SatisfactionGroup.Detractor,
    };

    /// <summary>The score that a value is; null where it is none.</summary>
    public static int? Of(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var score) && score is >= Lowest and <= Highest ? score : null;

    /// <summary>The score among an event's properties, a JSON object; null where there is none.</summary>
    public static int? In(string properties)
    {
        using var read = JsonDocument.Parse(properties);
        return read.RootElement.TryGetProperty(Property, out var value) ? Of(value) : null;
    }
}
