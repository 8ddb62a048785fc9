namespace Herald.Tidy.Words;

/// <summary>Types are nouns that users say. These endings say nothing, or say how instead of what.</summary>
internal static class TypeNameWall
{
    private static readonly string[] Endings =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Service", "Services", "Dto", "Info", "Abstract", "Base"];

    public static IEnumerable<Offence> Offences(IEnumerable<Type> types) =>
        from type in types
        from ending in Endings
        where type.BareName().EndsWith(ending, StringComparison.Ordinal)
        select new Offence(type.FullName!, $"'{ending}' is no word that users say: name the noun, or the verb and the noun.");
}
