namespace Herald.Web.Hub.Sharing;

/// <summary>A channel to choose, and what has come of it so far.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Came">"Three friends came from here"; null where none did.</param>
public sealed record SharePlace(Channel Channel, string? Came);
