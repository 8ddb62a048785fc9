namespace Herald.Web.Programs;

/// <summary>What everybody may know of a program.</summary>
public sealed record PublicProgram(
    string Slug, string Name, string Voice, string Mark, int Hue, string Terms, string PointsName, string Destination)
{
    /// <summary>The terms, paragraph by paragraph.</summary>
    public IReadOnlyList<string> Paragraphs => Terms.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whose program it is, as an address says it.</summary>
    public string Host => new Uri(Destination).Host;
}
