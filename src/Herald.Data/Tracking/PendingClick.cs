using Herald.Core.Links;

namespace Herald.Data.Tracking;

/// <summary>A click that waits for its commit, and the request that waits for it.</summary>
internal sealed class PendingClick(Click click)
{
    // Goes on in whoever tells it, which is never the writer.
    private readonly TaskCompletionSource<bool> written = new();

    public Click Click { get; } = click;

    public Task<bool> Written => written.Task;

    public void Done() => written.TrySetResult(true);

    public void Failed(Exception fault) => written.TrySetException(fault);
}
