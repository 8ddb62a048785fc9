namespace Herald.Web.Standings;

/// <summary>That something has moved on the boards of a program.</summary>
/// <param name="Turn">How far they are.</param>
internal sealed record BoardNews(long Turn);
