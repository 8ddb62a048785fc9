using Herald.Data;
using Herald.Data.Activities;

namespace Herald.Web.Tests.Activities;

/// <summary>Writes all that the inner reader writes, and then fails before the commit whenever it is told to.</summary>
internal sealed class FailingReader(IActivityReader inner, Func<int, bool> fails) : IActivityReader
{
    private int runs;

    public int Runs => Volatile.Read(ref runs);

    public string Name => inner.Name;

    public async Task ApplyAsync(HeraldDb db, IReadOnlyList<RecordedActivity> batch, CancellationToken ct)
    {
        await inner.ApplyAsync(db, batch, ct);
        if (fails(Interlocked.Increment(ref runs)))
            throw new InvalidOperationException("Failed between effect and commit.");
    }

    public Task ResetAsync(HeraldDb db, CancellationToken ct) => inner.ResetAsync(db, ct);
}
