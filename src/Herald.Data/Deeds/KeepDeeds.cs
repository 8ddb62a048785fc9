using Herald.Core.Ids;
using Herald.Data.Activities;
using Herald.Data.Merging;
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
            await ApplyAsync(db, program.Key, [.. program], ct);
    }

    public Task ResetAsync(HeraldDb db, CancellationToken ct) => db.Deeds.ExecuteDeleteAsync(ct);

    // What was told before two became one goes with it, what is told after it does not.
    private static async Task ApplyAsync(HeraldDb db, ProgramId program, IReadOnlyList<RecordedActivity> facts, CancellationToken ct)
    {
        var from = 0;
        for (var at = 0; at < facts.Count; at++)
        {
            if (MovedThings.MergeOf(facts[at].Fact) is not { } merge)
                continue;
            var before = new DeedSources(facts.Skip(from).Take(at - from));
            await before.AddMovedAsync(db, program, merge, ct);
            await ApplyAsync(db, program, before, ct);
            await MoveDeeds.RunAsync(db, program, facts[at].Fact, ct);
            from = at + 1;
        }

        await ApplyAsync(db, program, new DeedSources(facts.Skip(from)), ct);
    }

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
