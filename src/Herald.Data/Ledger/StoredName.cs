using System.Collections.Frozen;
using Herald.Data.Mappings;

namespace Herald.Data.Ledger;

/// <summary>The names of a closed set as columns keep them, the same that the mapper writes, for SQL beside it.</summary>
internal static class StoredName<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> Names =
        Enum.GetValues<TEnum>().ToFrozenDictionary(static value => value, static value => SnakeCase.Of(value.ToString()));

    private static readonly FrozenDictionary<string, TEnum> Values =
        Names.ToFrozenDictionary(static pair => pair.Value, static pair => pair.Key);

    public static string Of(TEnum value) => Names[value];

    public static TEnum Read(string name) => Values.TryGetValue(name, out var value)
        ? value
        : throw new FormatException($"'{name}' is none of {string.Join(", ", Names.Values)}.");
}
