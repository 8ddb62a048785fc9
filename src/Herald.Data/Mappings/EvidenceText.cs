using System.Text.Json;
using System.Text.Json.Serialization;
using Herald.Core.Challenges;
using Herald.Data.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Herald.Data.Mappings;

/// <summary>What an advocate handed in, in one column as a JSON object.</summary>
internal sealed partial class EvidenceText() : ValueConverter<StageEvidence, string>(
    static evidence => JsonSerializer.Serialize(evidence, Shapes.Default.StageEvidence),
    static text => JsonSerializer.Deserialize(text, Shapes.Default.StageEvidence)!)
{
    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = [typeof(IdsAsText)])]
    [JsonSerializable(typeof(StageEvidence))]
    private sealed partial class Shapes : JsonSerializerContext;
}
