using System.Text.Json;
using System.Text.Json.Serialization;
using Herald.Core.Referrals;
using Herald.Data.Json;

namespace Herald.Web.Attribution;

/// <summary>A decision with its case as the store keeps it.</summary>
internal static class DecisionText
{
    private static readonly DecisionJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new IdsAsText(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    });

    public static string Print(ConversionCredit made) => JsonSerializer.Serialize(made, Json.ConversionCredit);

    public static ConversionCredit Read(string text) => JsonSerializer.Deserialize(text, Json.ConversionCredit)!;
}
