namespace Herald.Web.Hub.Sharing;

/// <summary>A channel to choose, and what has come of it so far.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Came">"Two clicks in 30 days. Three friends came."; null where nothing did.</param>
public sealed record SharePlace(Channel Channel, string? Came);
