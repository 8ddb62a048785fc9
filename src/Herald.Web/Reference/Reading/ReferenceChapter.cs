namespace Herald.Web.Reference.Reading;

/// <summary>The calls of one tag.</summary>
public sealed record ReferenceChapter(string Name, string Description, IReadOnlyList<ReferenceOperation> Operations)
{
    public string Anchor => "tag-" + Name.ToLowerInvariant();
}
