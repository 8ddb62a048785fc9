namespace Herald.Web.Ui.Assets;

/// <summary>A file of style.</summary>
/// <param name="Place">Where it lies in wwwroot/css: the first folder may name a surface.</param>
/// <param name="Text">What it says.</param>
internal sealed record StyleFile(string Place, string Text)
{
    private static readonly IReadOnlyList<Surface> Surfaces = Enum.GetValues<Surface>();

    public string Name => Path.GetFileName(Place);

    /// <summary>Whether it is of one part of pages; what is of all lies in no folder, and comes first.</summary>
    public bool IsPart => Name != Place;

    /// <summary>Whether the surface's sheet has it. The showcase shows all parts, so that it has all.</summary>
    public bool IsFor(Surface surface) => surface == Surface.Showcase || Surfaces.All(other => other == surface || !IsOf(other));

    private bool IsOf(Surface surface) => Place.StartsWith(surface + "/", StringComparison.OrdinalIgnoreCase);
}
