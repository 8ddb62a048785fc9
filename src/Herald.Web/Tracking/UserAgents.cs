using System.Collections.Concurrent;

namespace Herald.Web.Tracking;

/// <summary>Tells people from machines by the user agent, and remembers what it told.</summary>
internal sealed class UserAgents(CrawlerList crawlers)
{
    // Some thousand make up nearly all visits; 4 MB at most.
    private const int RememberedMax = 10_000;

    // Browsers stay well below; what is longer is told by its beginning, and not remembered.
    private const int LengthMax = 400;

    private readonly ConcurrentDictionary<string, VisitorKind> remembered = new(StringComparer.Ordinal);
    private int count;

    public VisitorKind KindOf(string? userAgent)
    {
        if (string.IsNullOrWhiteSpace(userAgent))
            return VisitorKind.Bot;
        if (userAgent.Length > LengthMax)
            return Look(userAgent[..LengthMax]);
        if (remembered.TryGetValue(userAgent, out var kind))
            return kind;
        kind = Look(userAgent);
        if (Interlocked.Increment(ref count) > RememberedMax)
        {
            remembered.Clear();
            Interlocked.Exchange(ref count, 0);
        }

        remembered.TryAdd(userAgent, kind);
        return kind;
    }

    private VisitorKind Look(string userAgent) =>
        LinkPreviews.Include(userAgent) ? VisitorKind.Preview
        : crawlers.Includes(userAgent) ? VisitorKind.Bot
        : VisitorKind.Person;
}
