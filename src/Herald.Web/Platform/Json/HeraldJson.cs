using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Herald.Core.Amounts;
using Herald.Data.Json;

namespace Herald.Web.Platform.Json;

/// <summary>JSON as the API speaks it: snake_case, nothing unknown, nothing guessed. Each capability brings the shapes it knows.</summary>
internal static class HeraldJson
{
    // A challenge has stages, these have gifts and those tiers; its schema is twice as deep. What is deeper still is not ours.
    private const int DepthMax = 32;

    public static void Configure(JsonSerializerOptions options, IEnumerable<IJsonTypeInfoResolver> shapes)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DictionaryKeyPolicy = null;
        options.PropertyNameCaseInsensitive = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.MaxDepth = DepthMax;
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new IdsAsText());
        options.Converters.Add(new InstantJson());
        options.Converters.Add(new NameAsText());
        options.Converters.Add(new ElementAsWritten());
        options.Converters.Add(new CurrencyAsText());
        options.Converters.Add(new UnitAsText());
        options.Converters.Add(new HolderAsText());
        options.TypeInfoResolverChain.Clear();
        foreach (var shape in shapes)
            options.TypeInfoResolverChain.Add(shape.WithAddedModifier(NeedBothPartsOfMoney));
    }

    // Money without its amount is not nothing, and without its currency it is not money.
    private static void NeedBothPartsOfMoney(JsonTypeInfo shape)
    {
        if (shape.Type != typeof(Money))
            return;
        foreach (var part in shape.Properties)
            part.IsRequired = true;
    }
}
