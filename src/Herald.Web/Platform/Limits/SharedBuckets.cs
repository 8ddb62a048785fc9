using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Herald.Web.Platform.Limits;

/// <summary>
/// The buckets of all callers on this node, and what nodes tell each other of them. Each node decides at once by what it knows: it may
/// grant a little more than it would alone until it hears of the others, and pays that back. Where nothing is heard, it counts alone.
/// </summary>
internal sealed class SharedBuckets(IEnumerable<BucketKind> kinds, TimeProvider clock)
{
    /// <summary>Bytes of one text that is told; PostgreSQL carries 8,000.</summary>
    internal const int TextMax = 7_000;

    /// <summary>Texts of one telling. Beyond it are callers who are told of the next time.</summary>
    internal const int TextsMax = 4;

    // A minute's worth of strangers; full buckets go at each turn anyway.
    private const int BucketsMax = 200_000;

    private readonly string node = RandomNumberGenerator.GetHexString(8, lowercase: true);
    private readonly Dictionary<string, BucketKind> kinds = kinds.ToDictionary(static kind => kind.Name, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Kind, string Who), Bucket> buckets = [];

    /// <summary>Uses one; otherwise how long it is until one is there.</summary>
    /// <param name="kind">The name of the kind.</param>
    /// <param name="who">A hash of who it is: letters and digits, the same on all nodes.</param>
    public TimeSpan? TryTake(string kind, string who) => Of(kinds[kind], who).TryTake(clock.GetUtcNow());

    public void GiveBack(string kind, string who)
    {
        if (buckets.TryGetValue((kind, who), out var bucket))
            bucket.GiveBack();
    }

    /// <summary>What other nodes are to be told; it counts as told.</summary>
    public IReadOnlyList<string> Tell()
    {
        var texts = new List<string>();
        var text = new StringBuilder(node);
        foreach (var ((kind, who), bucket) in buckets)
        {
            if (texts.Count == TextsMax)
                break;
            if (bucket.Tell() is not (> 0 and var count))
                continue;
            text.Append(CultureInfo.InvariantCulture, $" {kind}:{who}:{count}");
            if (text.Length < TextMax)
                continue;
            texts.Add(text.ToString());
            text.Clear().Append(node);
        }

        if (text.Length > node.Length)
            texts.Add(text.ToString());
        return texts;
    }

    /// <summary>Takes over what a node has told; one's own words, and words of kinds that are not known here, are passed over.</summary>
    public void Hear(string text)
    {
        var words = text.Split(' ');
        if (words[0] == node)
            return;
        var now = clock.GetUtcNow();
        foreach (var word in words.Skip(1))
        {
            if (word.Split(':') is [var name, var who, var number] && kinds.TryGetValue(name, out var kind)
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                Of(kind, who).TakenElsewhere(count, now);
        }
    }

    /// <summary>Forgets those that are full again.</summary>
    public void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, bucket) in buckets)
        {
            if (bucket.IsFull(now))
                buckets.TryRemove(KeyValuePair.Create(key, bucket));
        }
    }

    private Bucket Of(BucketKind kind, string who)
    {
        // Whoever could fill the memory with strangers gets their limits forgotten instead.
        if (buckets.Count > BucketsMax)
            buckets.Clear();
        return buckets.GetOrAdd((kind.Name, who), static (_, made) => new(made.kind, made.now), (kind, now: clock.GetUtcNow()));
    }
}
