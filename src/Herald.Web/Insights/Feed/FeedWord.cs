namespace Herald.Web.Insights.Feed;

/// <summary>A piece of a sentence, and the page that it leads to; null where it leads nowhere.</summary>
public sealed record FeedWord(string Text, string? Href = null);
