namespace Herald.Data.Tracking;

/// <summary>
/// Some clicks of one batch whose requests are answered one after another: handing each to a thread by itself costs as much as its answer.
/// </summary>
internal sealed class WrittenClicks(PendingClick[] clicks, Exception? fault) : IThreadPoolWorkItem
{
    // Few enough that the last of them waits for no more than some dozens of microseconds.
    private const int Max = 16;

    /// <summary>Tells all requests of a batch what became of it.</summary>
    public static void Tell(List<PendingClick> batch, Exception? fault)
    {
        for (var at = 0; at < batch.Count; at += Max)
        {
            PendingClick[] some = [.. batch.Slice(at, Math.Min(Max, batch.Count - at))];
            ThreadPool.UnsafeQueueUserWorkItem(new WrittenClicks(some, fault), preferLocal: false);
        }
    }

    public void Execute()
    {
        foreach (var click in clicks)
        {
            if (fault is null)
                click.Done();
            else
                click.Failed(fault);
        }
    }
}
