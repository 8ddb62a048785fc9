namespace Herald.Tidy.Types;

/// <summary>A class is sealed, abstract or static: nobody inherits by accident. Components are left open by the Razor compiler.</summary>
internal static class SealedWall
{
    public static IEnumerable<Offence> Offences(IEnumerable<Type> types) =>
        from type in types
        where type is { IsClass: true, IsAbstract: false, IsSealed: false } && !type.IsComponent()
        select new Offence(type.FullName!, "it is open: seal it.");
}
