namespace Herald.Load.Contests;

/// <summary>How many requests were put off.</summary>
internal sealed class Shed
{
    private long count;

    public long Count => Interlocked.Read(ref count);

    public void Add() => Interlocked.Increment(ref count);
}
