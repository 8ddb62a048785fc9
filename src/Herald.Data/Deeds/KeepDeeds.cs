using Herald.Core.Ids;
using Herald.Data.Activities;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Deeds;

/// <summary>
/// Keeps what each advocate did as facts arrive: a row for each deed that counts, so that how often, when first and when last is a walk
/// through an index. What is undone, withdrawn or another's by now is no deed of his any more.
/// </summary>
public sealed class KeepDeeds : IActivityReader
{
    /// <summary>Also the name by which readers follow it that read what it keeps.</summary>
    public const string ReaderName = "deeds";

    public string Name => ReaderName;

    public async Task ApplyAsync(HeraldDb db, IReadOnlyList<RecordedActivity> batch, CancellationToken ct)
    {
        foreach (var program in batch.GroupBy(static one => one.Program))
            await ApplyAsync(db, program.Key, new(program), ct);
    }

    public Task ResetAsync(HeraldDb db, CancellationToken ct) => db.Deeds.ExecuteDeleteAsync(ct);

    private static async Task ApplyAsync(HeraldDb db, ProgramId program, DeedSources touched, CancellationToken ct)
    {
        var (found, deeds) = await ReadDeeds.RunAsync(db, program, touched, ct);
        if (found.Count == 0)
            return;
        var sources = found.ToArray();
        var before = await db.Deeds.AsTracking().Where(row => row.ProgramId == program && sources.Contains(row.SourceId))
            .ToDictionaryAsync(static row => (row.SourceId, row.Kind), ct);
        foreach (var deed in deeds)
        {
            if (before.Remove((deed.SourceId, deed.Kind), out var known))
                (known.AdvocateId, known.OccurredAt) = (deed.AdvocateId, deed.OccurredAt);
            else
                db.Work.Append(deed);
        }

        db.Deeds.RemoveRange(before.Values);
        await db.SaveChangesAsync(ct);
    }
}
