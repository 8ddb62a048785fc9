using System.Collections.Concurrent;

namespace Herald.Web.Platform.Writes;

/// <summary>The idempotency keys of requests that this process is working on.</summary>
internal sealed class InFlight
{
    private readonly ConcurrentDictionary<string, byte> names = new(StringComparer.Ordinal);

    /// <summary>Takes the name, or null if another request has it; disposing gives it back.</summary>
    public IDisposable? TryTake(string name) => names.TryAdd(name, 0) ? new Taken(names, name) : null;

    private sealed class Taken(ConcurrentDictionary<string, byte> names, string name) : IDisposable
    {
        public void Dispose() => names.TryRemove(name, out _);
    }
}
