namespace Herald.Web.Challenges;

/// <summary>The templates that Herald ships.</summary>
/// <param name="Data">In the order in which a program usually needs them.</param>
internal sealed record TemplatesView(IReadOnlyList<TemplatesView.Template> Data)
{
    /// <summary>One of them.</summary>
    /// <param name="Id">Its name, such as share-our-news.</param>
    /// <param name="Challenge">A challenge as it is made by, to be changed at will.</param>
    internal sealed record Template(string Id, ChallengeInput Challenge);
}
