namespace Herald.Web.Standings.Console;

/// <summary>A place of a board in words.</summary>
/// <param name="Rank">"3".</param>
/// <param name="Id">Who, as his page is addressed.</param>
/// <param name="Name">His whole name.</param>
/// <param name="Score">"1,240", "$12.50".</param>
/// <param name="Move">How he has moved since last week; null where nothing is known of then.</param>
public sealed record BoardLine(string Rank, string Id, string Name, string Score, BoardMove? Move);
