namespace Herald.Data;

/// <summary>Instants as the store keeps them: UTC, whole microseconds, which is what both engines can hold.</summary>
public static class Instants
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    /// <summary>Microseconds since 1970 in UTC.</summary>
    public static long ToMicroseconds(DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TicksPerMicrosecond;

    /// <summary>The instant of so many microseconds since 1970.</summary>
    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TicksPerMicrosecond);

    /// <summary>The instant in UTC without what the store could not hold, so that it reads back as it was written.</summary>
    public static DateTimeOffset Storable(this DateTimeOffset instant) => FromMicroseconds(ToMicroseconds(instant));
}
