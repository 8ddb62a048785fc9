namespace Herald.Web.Insights.Feed;

/// <summary>Something that happened, as the feed tells it.</summary>
/// <param name="Id">The activity's printed id.</param>
/// <param name="At">When it happened.</param>
/// <param name="Icon">The drawing beside it.</param>
/// <param name="Tone">Empty, "good", "warn" or "bad".</param>
/// <param name="Words">The sentence, piece by piece.</param>
public sealed record FeedItem(string Id, DateTimeOffset At, string Icon, string Tone, IReadOnlyList<FeedWord> Words);
