using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Herald.Web.Operations.Metrics;

/// <summary>
/// The series of tags that came before, found by the tags as they are. Printing them as labels, to see that it is the same series again,
/// costs as much as answering a small request; and each request is measured several times.
/// </summary>
internal sealed class KnownTags
{
    // The same labels may come in several orders and types; beyond this they are printed each time, which is only slower.
    private const int Max = 8000;

    private readonly ConcurrentDictionary<KeyValuePair<string, object?>[], Series> series = new(SameTags.Instance);

    public bool TryGet(ReadOnlySpan<KeyValuePair<string, object?>> tags, [NotNullWhen(true)] out Series? found) =>
        series.GetAlternateLookup<ReadOnlySpan<KeyValuePair<string, object?>>>().TryGetValue(tags, out found);

    public void Add(ReadOnlySpan<KeyValuePair<string, object?>> tags, Series found)
    {
        if (series.Count < Max)
            series.TryAdd(tags.ToArray(), found);
    }

    public void Clear() => series.Clear();

    private sealed class SameTags : IEqualityComparer<KeyValuePair<string, object?>[]>,
        IAlternateEqualityComparer<ReadOnlySpan<KeyValuePair<string, object?>>, KeyValuePair<string, object?>[]>
    {
        public static SameTags Instance { get; } = new();

        public bool Equals(KeyValuePair<string, object?>[]? x, KeyValuePair<string, object?>[]? y) =>
            x is null ? y is null : y is not null && Equals(x.AsSpan(), y);

        public bool Equals(ReadOnlySpan<KeyValuePair<string, object?>> alternate, KeyValuePair<string, object?>[] other)
        {
            if (alternate.Length != other.Length)
                return false;
            for (var at = 0; at < other.Length; at++)
            {
                if (alternate[at].Key != other[at].Key || !Equals(alternate[at].Value, other[at].Value))
                    return false;
            }

            return true;
        }

        public int GetHashCode(KeyValuePair<string, object?>[] obj) => GetHashCode(obj.AsSpan());

        // Names are mostly the same for a metric; what differs is their values.
        public int GetHashCode(ReadOnlySpan<KeyValuePair<string, object?>> alternate)
        {
            var hash = default(HashCode);
            foreach (var (_, value) in alternate)
                hash.Add(value);
            return hash.ToHashCode();
        }

        public KeyValuePair<string, object?>[] Create(ReadOnlySpan<KeyValuePair<string, object?>> alternate) => alternate.ToArray();
    }
}
