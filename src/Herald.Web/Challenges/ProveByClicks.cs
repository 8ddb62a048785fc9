using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>Lets the clicks on an advocate's link prove the stage that he shares by it.</summary>
internal sealed class ProveByClicks(HeraldDb db, ChallengeQueries challenges, KeepMove keep, TimeProvider clock)
{
    // Clicks of a longer time than this prove nothing any more.
    private const int DaysMax = 366;

    /// <summary>Looks at one way; it does nothing where clicks are lacking. It needs the program's turn.</summary>
    public async Task RunAsync(ProgramId program, CompletionId id, CancellationToken ct)
    {
        if (await db.Completions.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } way)
            return;
        var challenge = await db.Challenges.SingleAsync(row => row.ProgramId == program && row.Id == way.ChallengeId, ct);
        var terms = await challenges.TermsAsync(program, way.ChallengeId, way.Version, ct);
        while (way.IsUnderWay && way.LinkId is { } link)
        {
            var now = clock.GetUtcNow().Storable();
            var proof = new StageProof.Clicked(link, await ClicksAsync(way, link, now, ct));
            if (!way.IsProvedBy(challenge, terms, proof, now))
                return;
            await keep.SubmittedAsync(way, terms, way.Prove(terms, proof, now), now, ct);
        }
    }

    /// <summary>The clicks that count for a way by its link.</summary>
    public async Task<long> ClicksAsync(Completion way, LinkId link, DateTimeOffset now, CancellationToken ct)
    {
        var zone = await db.TimeZoneAsync(way.ProgramId, ct);
        var (first, last) = (ProgramDays.DayOf(way.BegunAt, zone), ProgramDays.DayOf(now, zone));
        var count = Math.Min(last.DayNumber - first.DayNumber + 1, DaysMax);
        // Named one by one: the key has the day before the link, so that each is found where it lies.
        var days = Enumerable.Range(0, count).Select(at => last.AddDays(-at)).ToArray();
        return await db.LinkDays.Where(row => row.ProgramId == way.ProgramId && days.Contains(row.Day) && row.LinkId == link)
            .SumAsync(static row => row.Count, ct);
    }
}
