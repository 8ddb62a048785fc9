using Herald.Core;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>Launches a challenge, pauses it, lets it go on, or ends it. What is so already stays so, and is noted once.</summary>
internal sealed class SwitchChallenge(
    HeraldDb db, ChallengeQueries challenges, SharePlaces places, KeepGifts gifts, KeepSharedGoal together, ChallengeNotes notes,
    TimeProvider clock)
{
    public async Task<Outcome<ChallengeId>> RunAsync(Author by, ChallengeId id, ChallengeSwitch wanted, CancellationToken ct)
    {
        var program = by.Program;
        if (await FindAsync(program, id, ct) is not { } challenge)
            return new Refusal("not_found", "There is no such challenge in this program.") { Kind = RefusalKind.Missing };
        var (now, before) = (clock.GetUtcNow().Storable(), StateOf(challenge));
        if (await DoAsync(challenge, wanted, now, ct) is { } refusal)
            return refusal;
        var text = (await challenges.TextAsync(program, id, ct))!;
        if (StateOf(challenge) != before)
            notes.OfSwitched(by, id, wanted, text.Name!);
        await db.SaveChangesAsync(ct);
        await gifts.RunAsync(challenge, text, now, ct);
        await together.RunAsync(challenge, text.ToTerms().SharedGoal, now, ct);
        return id;
    }

    private async Task<Refusal?> DoAsync(Challenge challenge, ChallengeSwitch wanted, DateTimeOffset now, CancellationToken ct)
    {
        switch (wanted)
        {
            case ChallengeSwitch.Launch:
                var terms = await challenges.TermsAsync(challenge.ProgramId, challenge.Id, challenge.Version, ct);
                return await places.ObstacleAsync(challenge.ProgramId, terms, ct) ?? challenge.Launch(terms, now);
            case ChallengeSwitch.Pause:
                return challenge.Pause(now);
            case ChallengeSwitch.Resume:
                return challenge.Resume(now);
            default:
                return challenge.End(now);
        }
    }

    private static (DateTimeOffset?, DateTimeOffset?, DateTimeOffset?) StateOf(Challenge challenge) =>
        (challenge.LaunchedAt, challenge.PausedAt, challenge.EndedAt);

    private Task<Challenge?> FindAsync(ProgramId program, ChallengeId id, CancellationToken ct) =>
        db.Challenges.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct);
}
