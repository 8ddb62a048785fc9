namespace Herald.Tidy.Types;

/// <summary>
/// Web is an application and offers no types, so all are internal. The Razor compiler makes components public and the framework
/// wants their parameters public; so what a component's parameters name may be public too, and nothing else.
/// </summary>
internal static class InternalWall
{
    public static IEnumerable<Offence> Offences(IReadOnlyCollection<Type> types)
    {
        var shown = ShownBy(types);
        return from type in types
               where type.IsVisible && !shown.Contains(type)
               select new Offence(type.FullName!, "it is public, and no page has it as a parameter: make it internal.");
    }

    private static HashSet<Type> ShownBy(IReadOnlyCollection<Type> types)
    {
        var shown = new HashSet<Type>();
        var open = new Queue<Type>(types.Where(static type => type.IsComponent()));
        while (open.TryDequeue(out var type))
        {
            if (!shown.Add(type))
                continue;
            foreach (var named in NamedBy(type).Where(types.Contains))
                open.Enqueue(named);
        }

        return shown;
    }

    private static IEnumerable<Type> NamedBy(Type type) =>
    [
        .. Signatures.PublicMembers(type).SelectMany(Signatures.Of),
        .. type.GetInterfaces().SelectMany(Signatures.Parts),
        .. type.BaseType is { } parent ? Signatures.Parts(parent) : [],
        .. type.GetNestedTypes(),
    ];
}
