namespace Herald.Tidy.Types;

/// <summary>An interface has two implementations in src, or does not exist.</summary>
internal static class InterfaceWall
{
    public static IEnumerable<Offence> Offences(IReadOnlyCollection<Type> types) =>
        from type in types
        where type.IsInterface
        let implementations = types.Count(other => other is { IsInterface: false, IsAbstract: false } && Implements(other, type))
        where implementations < 2
        select new Offence(type.FullName!, $"{implementations} types in src implement it, and two must: use the type itself.");

    private static bool Implements(Type type, Type contract) =>
        type.GetInterfaces().Any(found => (found.IsGenericType ? found.GetGenericTypeDefinition() : found) == contract);
}
