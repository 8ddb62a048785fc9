namespace Herald.Web.Insights.Feed;

/// <summary>A line of the feed as browsers get it.</summary>
/// <param name="Id">By which a browser that comes back says what it has seen.</param>
/// <param name="Html">One element, on one line.</param>
internal sealed record FeedPiece(string Id, string Html);
