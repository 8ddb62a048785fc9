using Herald.Data;
using Herald.Data.Activities;

namespace Herald.Web.Tests.Activities;

/// <summary>Remembers in memory what it was given, in order.</summary>
internal sealed class RememberingReader : IActivityReader
{
    public List<RecordedActivity> Seen { get; } = [];

    public string Name => "remembering";

    public Task ApplyAsync(HeraldDb db, IReadOnlyList<RecordedActivity> batch, CancellationToken ct)
    {
        Seen.AddRange(batch);
        return Task.CompletedTask;
    }

    public Task ResetAsync(HeraldDb db, CancellationToken ct)
    {
        Seen.Clear();
        return Task.CompletedTask;
    }
}
