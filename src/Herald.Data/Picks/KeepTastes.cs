using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Core.Picks;
using Herald.Data.Activities;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Picks;

/// <summary>
/// Counts what people complete, by the interests that they have when the fact is read, so that a hub page need not count over
/// completions. Interests that change later leave the counts as they are; reading the stream again brings them up to date.
/// </summary>
public sealed class KeepTastes : IActivityReader
{
    public string Name => "tastes";

    public async Task ApplyAsync(HeraldDb db, IReadOnlyList<RecordedActivity> batch, CancellationToken ct)
    {
        foreach (var program in batch.GroupBy(static one => one.Program))
        {
            var done = program.Select(static one => one.Fact).OfType<Activity.ChallengeCompleted>().ToList();
            if (done.Count > 0)
                await CountAsync(db, program.Key, done, ct);
        }
    }

    public Task ResetAsync(HeraldDb db, CancellationToken ct) => db.Tastes.ExecuteDeleteAsync(ct);

    private static async Task CountAsync(
        HeraldDb db, ProgramId program, List<Activity.ChallengeCompleted> done, CancellationToken ct)
    {
        var who = done.Select(static one => one.Advocate).Distinct().ToArray();
        var interests = await db.Advocates.Where(row => row.ProgramId == program && who.Contains(row.Id))
            .Select(static row => new { row.Id, row.Attributes })
            .ToDictionaryAsync(static row => row.Id, static row => Interests.Of(row.Attributes), ct);
        var more = done
            .SelectMany(one => interests.GetValueOrDefault(one.Advocate, []).Append(Taste.Everybody).Select(word => (word, one.Challenge)))
            .CountBy(static one => one).ToDictionary();
        var (words, challenges) = (more.Keys.Select(static one => one.word).Distinct().ToArray(),
            more.Keys.Select(static one => one.Challenge).Distinct().ToArray());
        var known = await db.Tastes.AsTracking()
            .Where(row => row.ProgramId == program && words.Contains(row.Interest) && challenges.Contains(row.ChallengeId))
            .ToDictionaryAsync(static row => (row.Interest, row.ChallengeId), ct);
        foreach (var (of, count) in more)
        {
            if (known.TryGetValue(of, out var row))
                row.Completed += count;
            else
                db.Tastes.Add(new() { ProgramId = program, Interest = of.word, ChallengeId = of.Challenge, Completed = count });
        }
    }
}
