namespace Herald.Web.Hub.Boards;

/// <summary>A place of a board in words.</summary>
/// <param name="Rank">"3".</param>
/// <param name="Name">"Rosa D.".</param>
/// <param name="Score">"1,240", "$12.50".</param>
/// <param name="IsOwn">Whether it is the reader's own.</param>
public sealed record BoardRow(string Rank, string Name, string Score, bool IsOwn);
