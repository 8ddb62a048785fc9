using Herald.Core.Links;

namespace Herald.Data.Tracking;

/// <summary>A click that waits for its commit, and the request that waits for it.</summary>
internal sealed class PendingClick(Click click)
{
    // The writer must not run the requests' answers itself.
    private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Click Click { get; } = click;

    public Task Written => written.Task;

    public void Done() => written.TrySetResult();

    public void Failed(Exception fault) => written.TrySetException(fault);
}
