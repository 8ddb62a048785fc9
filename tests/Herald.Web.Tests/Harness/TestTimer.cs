namespace Herald.Web.Tests.Harness;

/// <summary>A timer of <see cref="TestClock"/>; it repeats when it has a period.</summary>
internal sealed class TestTimer(TestClock clock, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan period = Timeout.InfiniteTimeSpan;

    public DateTimeOffset Due { get; set; }

    public void Fire()
    {
        if (period > TimeSpan.Zero)
            clock.Set(this, period);
        callback(state);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        this.period = period;
        return clock.Set(this, dueTime);
    }

    public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
