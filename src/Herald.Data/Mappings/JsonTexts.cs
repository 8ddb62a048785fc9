using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Herald.Data.Mappings;

/// <summary>A short list of texts in one column, as a JSON array.</summary>
internal sealed class JsonTexts() : ValueConverter<IReadOnlyList<string>, string>(
    static list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
    static text => JsonSerializer.Deserialize<List<string>>(text, JsonSerializerOptions.Default)!)
{
    internal sealed class Comparer() : ValueComparer<IReadOnlyList<string>>(
        static (left, right) => left == right || (left != null && right != null && left.SequenceEqual(right)),
        static list => list.Aggregate(0, static (hash, text) => HashCode.Combine(hash, text)),
        static list => list);
}
