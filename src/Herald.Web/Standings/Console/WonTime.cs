namespace Herald.Web.Standings.Console;

/// <summary>A time that is over, with who won it.</summary>
/// <param name="Title">"Quarter 3, 2026".</param>
/// <param name="Href">Its whole result.</param>
/// <param name="Places">Who came first, second and third; equals share a rank, and the next is then nobody's.</param>
public sealed record WonTime(string Title, string Href, IReadOnlyList<IReadOnlyList<BoardLine>> Places);
