using Herald.Core;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Audiences;
using Herald.Web.Challenges.Places;
using Herald.Web.Challenges.Trials;
using Herald.Web.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>
/// Makes a draft, rewrites it, or makes the next version of a challenge that is launched; whoever is on his way keeps the version that he
/// began with.
/// </summary>
internal sealed class SaveChallenge(
    HeraldDb db, ChallengeQueries challenges, UnlockOrder unlocks, SharePlaces places, KeepGifts gifts, GivePlaces give, HoldCover covers,
    KeepSharedGoal together, NewId ids, TimeProvider clock)
{
    private const int ChallengesMax = 1_000;
    private const int VersionsMax = 500;

    public async Task<Outcome<ChallengeId>> CreateAsync(ProgramId program, ChallengeInput input, CancellationToken ct)
    {
        if (await db.Challenges.CountAsync(row => row.ProgramId == program, ct) >= ChallengesMax)
            return new Refusal("too_many_challenges", $"A program has at most {ChallengesMax:N0} challenges; change one of them instead.");
        if ((await SlugAsync(program, input, ct)).Refused(out var refusal, out var slug))
            return refusal;
        input = NameVariants.Of(input, []);
        if ((await db.FaultOfAsync(program, input.When, ct) ?? await unlocks.ObstacleAsync(program, slug, input, ct)) is { } obstacle)
            return obstacle;
        if (await covers.HoldAsync(program, input, ct) is { } unfit)
            return unfit;
        var now = clock.GetUtcNow().Storable();
        var challenge = new Challenge
        {
            ProgramId = program,
            Id = ids.Of<ChallengeId>(),
            Slug = slug,
            Version = 1,
            StartsAt = input.Period?.From?.Storable(),
            EndsAt = input.Period?.To?.Storable(),
            Follows = input.ToTerms().Follows,
            CreatedAt = now,
        };
        db.Challenges.Add(challenge);
        db.ChallengeVersions.Add(Version(challenge, 1, challenges.BodyOf(input with { Slug = slug }), now));
        await db.SaveChangesAsync(ct);
        return challenge.Id;
    }

    public async Task<Outcome<ChallengeId>> ChangeAsync(ProgramId program, ChallengeId id, ChallengeInput input, CancellationToken ct)
    {
        if (await db.Challenges.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } challenge)
            return new Refusal("not_found", "There is no such challenge in this program.") { Kind = RefusalKind.Missing };
        var last = await db.ChallengeVersions.AsTracking()
            .SingleAsync(row => row.ProgramId == program && row.ChallengeId == id && row.Number == challenge.Version, ct);
        var before = challenges.InputOf(last.Body);
        input = NameVariants.Of(input, before.Variants ?? []);
        var body = challenges.BodyOf(input with { Slug = challenge.Slug });
        if (await ObstacleToChangeAsync(challenge, before, input, ct) is { } obstacle)
            return obstacle;
        if (string.Equals(body, challenges.BodyOf(before with { Slug = challenge.Slug }), StringComparison.Ordinal))
            return id; // Nothing changes, so that nothing needs a version.
        if (challenge.Version >= VersionsMax)
            return new Refusal("too_many_versions", $"A challenge has at most {VersionsMax} versions; copy it and go on with the copy.");
        if (await covers.HoldAsync(program, input, ct) is { } unfit)
            return unfit;
        var now = clock.GetUtcNow().Storable();
        if (challenge.LaunchedAt is null)
            (last.Body, last.MadeAt) = (body, now);
        else
            db.ChallengeVersions.Add(Version(challenge, ++challenge.Version, body, now));
        challenge.Try(input.ToTerms(), before.ToTerms(), now);
        // Somebody may still go by an older version.
        challenge.Follows = input.ToTerms().Follows || (challenge.Follows && challenge.LaunchedAt is not null);
        (challenge.StartsAt, challenge.EndsAt) = (input.Period?.From?.Storable(), input.Period?.To?.Storable());
        await db.SaveChangesAsync(ct);
        if (challenge.LaunchedAt is null)
            await covers.LetGoAsync(program, before, input, ct);
        await gifts.RunAsync(challenge, input, now, ct);
        await together.RunAsync(challenge, input.ToTerms().SharedGoal, now, ct);
        await give.RunAsync(challenge, now, ct);
        return id;
    }

    private async Task<Refusal?> ObstacleToChangeAsync(
        Challenge challenge, ChallengeInput before, ChallengeInput input, CancellationToken ct)
    {
        if (challenge.ObstacleToChange() is { } ended)
            return ended;
        if (input.Slug is not null && input.Slug != challenge.Slug)
            return Fault("slug", "slug_fixed", $"It is {challenge.Slug} for good, since addresses and other challenges name it.");
        if ((await db.FaultOfAsync(challenge.ProgramId, input.When, ct)
            ?? await unlocks.ObstacleAsync(challenge.ProgramId, challenge.Slug, input, ct)) is { } obstacle)
            return obstacle;
        if (challenge.LaunchedAt is null)
            return null;
        // Printed alike is said alike.
        var (was, wanted) = (new ChallengeInput { SharedGoal = before.SharedGoal }, new ChallengeInput { SharedGoal = input.SharedGoal });
        var isOther = challenges.BodyOf(was) != challenges.BodyOf(wanted);
        return (isOther ? await together.ObstacleAsync(challenge, ct) : null)
            ?? await places.ObstacleAsync(challenge.ProgramId, input.ToTerms(), ct);
    }

    private async Task<Outcome<string>> SlugAsync(ProgramId program, ChallengeInput input, CancellationToken ct)
    {
        if (input.Slug is { } wanted)
        {
            var taken = await db.Challenges.SingleOrDefaultAsync(row => row.ProgramId == program && row.Slug == wanted, ct);
            return taken is null ? wanted : new Refusal("slug_taken", "Another challenge is called so; take another slug, or leave it out.")
            {
                Kind = RefusalKind.Conflict,
                Existing = taken.Id.ToString(),
            };
        }

        // A program has fewer challenges than there are numbers here.
        var slug = ChallengeSlug.Of(input.Name!);
        var like = Enumerable.Range(2, ChallengesMax).Select(number => ChallengeSlug.Numbered(slug, number)).Prepend(slug).ToArray();
        var known = await db.Challenges.Where(row => row.ProgramId == program && like.Contains(row.Slug))
            .Select(static row => row.Slug).ToListAsync(ct);
        return like.First(one => !known.Contains(one, StringComparer.Ordinal));
    }

    private static Refusal Fault(string field, string code, string message)
    {
        var faults = new Faults();
        faults.Add(field, message, code);
        return faults.ToRefusal();
    }

    private static ChallengeVersion Version(Challenge challenge, int number, string body, DateTimeOffset now) => new()
    {
        ProgramId = challenge.ProgramId,
        ChallengeId = challenge.Id,
        Number = number,
        Body = body,
        MadeAt = now,
    };
}
