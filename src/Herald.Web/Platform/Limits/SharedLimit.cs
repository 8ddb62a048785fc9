using System.Diagnostics;
using System.Threading.RateLimiting;

namespace Herald.Web.Platform.Limits;

/// <summary>One caller's bucket as the framework asks for it. It holds nothing itself, so that it may be dropped at any time.</summary>
internal sealed class SharedLimit(SharedBuckets buckets, string kind, string who) : RateLimiter
{
    private long askedAt = Stopwatch.GetTimestamp();

    public override TimeSpan? IdleDuration => Stopwatch.GetElapsedTime(Volatile.Read(ref askedAt));

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        Volatile.Write(ref askedAt, Stopwatch.GetTimestamp());
        // The framework asks for none where it wants to know whether to wait; nobody waits here.
        return permitCount == 0 ? new Answer(null) : new Answer(buckets.TryTake(kind, who));
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        new(AttemptAcquireCore(permitCount));

    private sealed class Answer(TimeSpan? wait) : RateLimitLease
    {
        public override bool IsAcquired => wait is null;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = wait is not null && metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
