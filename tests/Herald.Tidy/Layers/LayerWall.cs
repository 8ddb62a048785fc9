namespace Herald.Tidy.Layers;

/// <summary>Web stands on Data, Data on Core, never back; Core stands on the framework alone.</summary>
internal static class LayerWall
{
    private static readonly string[] BottomUp = ["Herald.Core", "Herald.Data", "herald"];

    /// <param name="assembly">The assembly's name.</param>
    /// <param name="references">Names of the assemblies that it refers to.</param>
    public static IEnumerable<Offence> Offences(string assembly, IEnumerable<string> references) =>
        from reference in references
        where Array.IndexOf(BottomUp, reference) >= Array.IndexOf(BottomUp, assembly)
            || (assembly == BottomUp[0] && !reference.StartsWith("System.", StringComparison.Ordinal))
        select new Offence(assembly, assembly == BottomUp[0]
            ? $"it refers to {reference}. The rules have no packages: hand in what they need as values."
            : $"it refers to {reference}, which stands above it. Move what both need down.");

    public static IEnumerable<Offence> PackagesOfCore(SourceFile project) =>
        project.Check(static line => line.Contains("<PackageReference", StringComparison.Ordinal)
            || line.Contains("<FrameworkReference", StringComparison.Ordinal)
            || line.Contains("<ProjectReference", StringComparison.Ordinal)
            ? "Core has no packages and no projects below it: what needs one lives in Herald.Data or Herald.Web." : null);
}
