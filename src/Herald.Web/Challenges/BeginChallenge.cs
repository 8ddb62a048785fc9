using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Advocates;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Activities;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>Begins an advocate's way through the newest version of a challenge, where he may.</summary>
internal sealed class BeginChallenge(HeraldDb db, OpenGate gate, ChallengeQueries challenges, GiveShareLink give, NewId ids)
{
    /// <param name="challenge">The challenge.</param>
    /// <param name="advocate">Who begins.</param>
    /// <param name="at">When; it must be open then.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<Completion>> RunAsync(Challenge challenge, Advocate advocate, DateTimeOffset at, CancellationToken ct)
    {
        var terms = await challenges.TermsAsync(challenge.ProgramId, challenge.Id, challenge.Version, ct);
        if (await gate.ObstacleAsync(challenge, terms, advocate, at, ct) is { } obstacle)
            return obstacle;
        var way = new Completion
        {
            ProgramId = challenge.ProgramId,
            Id = ids.Of<CompletionId>(),
            ChallengeId = challenge.Id,
            Version = challenge.Version,
            Variant = VariantSplit.For(terms, challenge, advocate.Id, await SeenAsync(challenge, terms, advocate, ct)),
            AdvocateId = advocate.Id,
            BegunAt = at,
            EndsAt = challenge.EndsAt,
            Since = at,
        };
        if (await give.RunAsync(way, terms, ct) is { } lacking)
            return lacking;
        db.Completions.Add(way);
        ActivityStream.Append(db, way.ProgramId, new Activity.CompletionBegun(way.Id, challenge.Id, advocate.Id), at, ids);
        return way;
    }

    private async Task<string?> SeenAsync(Challenge challenge, ChallengeTerms terms, Advocate advocate, CancellationToken ct) =>
        !terms.IsOnTrial ? null : await db.Sightings
            .Where(row => row.ProgramId == challenge.ProgramId && row.AdvocateId == advocate.Id && row.ChallengeId == challenge.Id)
            .Select(static row => row.Variant).SingleOrDefaultAsync(ct);
}
