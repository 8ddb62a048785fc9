namespace Herald.Web.Hub.Boards;

/// <summary>A time that is over, with who won it.</summary>
/// <param name="Title">"Quarter 3, 2026".</param>
/// <param name="Href">Its whole result.</param>
/// <param name="Winners">The first three ranks; a rank reads "1st".</param>
public sealed record WonPeriod(string Title, string Href, IReadOnlyList<BoardRow> Winners);
