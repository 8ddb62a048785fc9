using Herald.Data;
using Herald.Data.Activities;

namespace Herald.Web.Tests.Activities;

/// <summary>Stands still in the middle of its first batch until it is let go.</summary>
internal sealed class GatedReader(IActivityReader inner) : IActivityReader
{
    private readonly TaskCompletionSource entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Entered => entered.Task;

    public string Name => inner.Name;

    public void Open() => opened.SetResult();

    public async Task ApplyAsync(HeraldDb db, IReadOnlyList<RecordedActivity> batch, CancellationToken ct)
    {
        await inner.ApplyAsync(db, batch, ct);
        if (entered.TrySetResult())
            await opened.Task.WaitAsync(ct);
    }

    public Task ResetAsync(HeraldDb db, CancellationToken ct) => inner.ResetAsync(db, ct);
}
