using Herald.Core;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>Launches a challenge, pauses it, lets it go on, or ends it. What is so already stays so.</summary>
internal sealed class SwitchChallenge(
    HeraldDb db, ChallengeQueries challenges, SharePlaces places, KeepGifts gifts, TimeProvider clock)
{
    public async Task<Outcome<ChallengeId>> LaunchAsync(ProgramId program, ChallengeId id, CancellationToken ct)
    {
        if (await FindAsync(program, id, ct) is not { } challenge)
            return Missing;
        var (terms, now) = (await challenges.TermsAsync(program, id, challenge.Version, ct), clock.GetUtcNow().Storable());
        return await KeepAsync(challenge, await places.ObstacleAsync(program, terms, ct) ?? challenge.Launch(terms, now), now, ct);
    }

    public Task<Outcome<ChallengeId>> PauseAsync(ProgramId program, ChallengeId id, CancellationToken ct) =>
        SwitchAsync(program, id, static (challenge, now) => challenge.Pause(now), ct);

    public Task<Outcome<ChallengeId>> ResumeAsync(ProgramId program, ChallengeId id, CancellationToken ct) =>
        SwitchAsync(program, id, static (challenge, now) => challenge.Resume(now), ct);

    public Task<Outcome<ChallengeId>> EndAsync(ProgramId program, ChallengeId id, CancellationToken ct) =>
        SwitchAsync(program, id, static (challenge, now) => challenge.End(now), ct);

    private static Refusal Missing => new("not_found", "There is no such challenge in this program.") { Kind = RefusalKind.Missing };

    private async Task<Outcome<ChallengeId>> SwitchAsync(
        ProgramId program, ChallengeId id, Func<Challenge, DateTimeOffset, Refusal?> change, CancellationToken ct)
    {
        if (await FindAsync(program, id, ct) is not { } challenge)
            return Missing;
        var now = clock.GetUtcNow().Storable();
        return await KeepAsync(challenge, change(challenge, now), now, ct);
    }

    private async Task<Outcome<ChallengeId>> KeepAsync(Challenge challenge, Refusal? refusal, DateTimeOffset now, CancellationToken ct)
    {
        if (refusal is not null)
            return refusal;
        await db.SaveChangesAsync(ct);
        await gifts.RunAsync(challenge, (await challenges.TextAsync(challenge.ProgramId, challenge.Id, ct))!, now, ct);
        return challenge.Id;
    }

    private Task<Challenge?> FindAsync(ProgramId program, ChallengeId id, CancellationToken ct) =>
        db.Challenges.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct);
}
