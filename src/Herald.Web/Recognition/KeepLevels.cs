using Herald.Core.Activities;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Data.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Recognition;

/// <summary>
/// Raises advocates as their points arrive. What they have is read from the books and not from the facts, so that facts which come
/// twice or late change nothing; and what is taken back takes no level.
/// </summary>
internal sealed class KeepLevels(RaiseAdvocates raise) : IActivityReader
{
    /// <summary>Also the name by which it and <see cref="RaiseToLadder"/> keep out of each other's way.</summary>
    public const string ReaderName = "advocate_levels";

    public string Name => ReaderName;

    public async Task ApplyAsync(HeraldDb db, IReadOnlyList<RecordedActivity> batch, CancellationToken ct)
    {
        foreach (var program in batch.GroupBy(static one => one.Program))
        {
            var earned = program.Select(Earned).OfType<(AdvocateId Advocate, DateTimeOffset At)>().ToLookup(
                static one => one.Advocate, static one => one.At);
            if (earned.Count > 0 && await db.LadderAsync(program.Key, ct) is { } ladder)
            {
                var years = earned.ToDictionary(static one => one.Key, one => one.Max(ladder.YearOf));
                await raise.RunAsync(db, program.Key, ladder, years, await ChangedAtAsync(db, program.Key, ct), ct);
            }
        }
    }

    /// <summary>
    /// Leaves all as it is. A level that was reached is kept whatever became of the points, and was celebrated: reading the stream again
    /// adds what is lacking, and tells nobody twice.
    /// </summary>
    public Task ResetAsync(HeraldDb db, CancellationToken ct) => Task.CompletedTask;

    // A level that a later ladder made was reached when that was saved, also where a reward comes before everybody was looked at.
    private static async Task<DateTimeOffset?> ChangedAtAsync(HeraldDb db, ProgramId program, CancellationToken ct) =>
        await db.LadderVersions.Where(row => row.ProgramId == program && row.Version > 1)
            .MaxAsync(static row => (DateTimeOffset?)row.MadeAt, ct);

    private static (AdvocateId Advocate, DateTimeOffset At)? Earned(RecordedActivity recorded) => recorded.Fact switch
    {
        Activity.RewardEarned { Holder.Party: Party.Advocate } earned when earned.Unit == Unit.Points =>
            (new(earned.Holder.Value), recorded.OccurredAt),
        Activity.AdvocatesMerged merged => (merged.Into, recorded.OccurredAt),
        _ => null,
    };
}
