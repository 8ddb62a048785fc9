using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Trials;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges.Trials;

/// <summary>Counts what became of the variants of a challenge on trial, and compares them.</summary>
internal sealed class TrialQueries(HeraldDb db, ChallengeQueries challenges, TimeProvider clock)
{
    /// <summary>Null where there is no such challenge.</summary>
    public async Task<TrialView?> FindAsync(ProgramId program, ChallengeId id, CancellationToken ct)
    {
        if (await db.Challenges.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } challenge)
            return null;
        var terms = await challenges.TermsAsync(program, id, challenge.Version, ct);
        var size = terms.VariantSize ?? CompareArms.SizeUsual;
        if (!terms.IsOnTrial || challenge.TriedFrom is not { } since)
            return new() { Challenge = id, Since = null, Size = size, Variants = [], Verdict = null };
        var sightings = db.Sightings.Where(row => row.ProgramId == program && row.ChallengeId == id && row.SeenAt >= since);
        var arms = new List<TrialArm>();
        foreach (var key in terms.VariantKeys)
            arms.Add(await ArmAsync(sightings, key, size, ct));
        var totals = await TotalsAsync(sightings, ct);
        var clicks = await ClicksAsync(sightings, challenge, terms, since, ct);
        return WriteTrial.Run(challenge, terms, size, arms, totals, clicks);
    }

    // The first so many that saw it. Who saw it within the last week has not had his time yet.
    private async Task<TrialArm> ArmAsync(IQueryable<Sighting> sightings, string key, int size, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - CompareArms.Time;
        var first = await sightings.Where(row => row.Variant == key && row.SeenAt <= before)
            .OrderBy(static row => row.SeenAt).ThenBy(static row => row.AdvocateId).Take(size)
            .Select(row => new
            {
                row.SeenAt,
                BegunAt = db.Completions
                    .Where(way => way.ProgramId == row.ProgramId && way.AdvocateId == row.AdvocateId && way.ChallengeId == row.ChallengeId
                        && way.BegunAt >= row.SeenAt)
                    .OrderBy(static way => way.Id).Select(static way => (DateTimeOffset?)way.BegunAt).FirstOrDefault(),
            }).ToListAsync(ct);
        return new(key, first.Count, first.Count(static row => row.BegunAt < row.SeenAt + CompareArms.Time));
    }

    private async Task<IReadOnlyDictionary<string, TrialTotals>> TotalsAsync(IQueryable<Sighting> sightings, CancellationToken ct)
    {
        var seen = await CountAsync(sightings, ct);
        var begun = await CountAsync(sightings.Where(row => db.Completions.Any(way => way.ProgramId == row.ProgramId
            && way.AdvocateId == row.AdvocateId && way.ChallengeId == row.ChallengeId && way.BegunAt >= row.SeenAt)), ct);
        var completed = await CountAsync(sightings.Where(row => db.Completions.Any(way => way.ProgramId == row.ProgramId
            && way.AdvocateId == row.AdvocateId && way.ChallengeId == row.ChallengeId && way.BegunAt >= row.SeenAt
            && way.State == CompletionState.Completed)), ct);
        return seen.ToDictionary(static one => one.Key, one => new TrialTotals(
            one.Value, begun.GetValueOrDefault(one.Key), completed.GetValueOrDefault(one.Key)), StringComparer.Ordinal);
    }

    private static Task<Dictionary<string, int>> CountAsync(IQueryable<Sighting> rows, CancellationToken ct) =>
        rows.GroupBy(static row => row.Variant).Select(static group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(static row => row.Key, static row => row.Count, ct);

    private async Task<IReadOnlyDictionary<string, long>?> ClicksAsync(
        IQueryable<Sighting> sightings, Challenge challenge, ChallengeTerms terms, DateTimeOffset since, CancellationToken ct)
    {
        if (!terms.Stages.Any(static stage => stage.Kind is StageKind.Share))
            return null;
        var zone = await db.TimeZoneAsync(challenge.ProgramId, ct);
        var first = ProgramDays.DayOf(since, zone);
        var counts = await (
            from row in sightings
            join link in db.Links on new { row.ProgramId, row.AdvocateId } equals new { link.ProgramId, link.AdvocateId }
            join day in db.LinkDays on new { link.ProgramId, LinkId = link.Id } equals new { day.ProgramId, day.LinkId }
            where link.Campaign == challenge.Slug && day.Day >= first
            group day.Count by row.Variant into clicks
            select new { clicks.Key, Count = clicks.Sum() }).ToListAsync(ct);
        return counts.ToDictionary(static row => row.Key, static row => row.Count, StringComparer.Ordinal);
    }
}
