using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>
/// Lets something that happened prove a stage: of the ways that wait for it, or of a challenge that begins with it. It proves a stage of
/// each challenge at most once; a referral goes on to prove the stages that it reaches later.
/// </summary>
internal sealed class ProveStage(HeraldDb db, ChallengeQueries challenges, BeginChallenge begin, KeepMove keep, TimeProvider clock)
{
    public async Task RunAsync(IReadOnlyList<Challenge> open, ProofFound found, CancellationToken ct)
    {
        foreach (var challenge in open.Where(challenge => challenge.LaunchedAt <= found.Began))
        {
            if (found.Proof is StageProof.Reported && await IsUsedAsync(challenge, found.Proof, ct))
                continue;
            if (await WayAsync(challenge, found, ct) is { } way)
                await GoAsync(challenge, way, found, ct);
        }
    }

    // The way that follows the referral, else one that waits for a proof like this, else a new one.
    private async Task<Completion?> WayAsync(Challenge challenge, ProofFound found, CancellationToken ct)
    {
        var ways = await db.Completions.AsTracking()
            .Where(row => row.ProgramId == challenge.ProgramId && row.ChallengeId == challenge.Id
                && row.AdvocateId == found.Advocate.Id).OrderBy(static row => row.Id).ToListAsync(ct);
        // A referral that was given to somebody else goes on for nobody here: the way that it began is another's.
        if (found.Proof is StageProof.Referred { Referral: var referral } && await FollowingAsync(challenge, referral, ct) is { } follows)
            return follows.AdvocateId == found.Advocate.Id ? follows : null;
        foreach (var way in ways.Where(static way => way is { State: CompletionState.Begun, ReferralId: null }))
        {
            var terms = await challenges.TermsAsync(way.ProgramId, way.ChallengeId, way.Version, ct);
            // What began before the stage was next was not done for it.
            if (way.Since <= found.Began && way.IsProvedBy(challenge, terms, found.Proof, found.At))
                return way;
        }

        // Events tell of one way at a time; who is on it begins no other.
        return found.Proof is StageProof.Reported && ways.Exists(static way => way is { IsUnderWay: true, ReferralId: null })
            ? null
            : await BeginAsync(challenge, found, ct);
    }

    private Task<Completion?> FollowingAsync(Challenge challenge, ReferralId referral, CancellationToken ct) =>
        db.Completions.AsTracking().SingleOrDefaultAsync(
            row => row.ProgramId == challenge.ProgramId && row.ChallengeId == challenge.Id && row.ReferralId == referral, ct);

    private async Task<Completion?> BeginAsync(Challenge challenge, ProofFound found, CancellationToken ct)
    {
        var terms = await challenges.TermsAsync(challenge.ProgramId, challenge.Id, challenge.Version, ct);
        if (!found.Proof.Proves(terms.StageAt(1).Kind))
            return null;
        return (await begin.RunAsync(challenge, found.Advocate, found.At, ct)).Refused(out _, out var way) ? null : way;
    }

    private async Task GoAsync(Challenge challenge, Completion way, ProofFound found, CancellationToken ct)
    {
        var terms = await challenges.TermsAsync(way.ProgramId, way.ChallengeId, way.Version, ct);
        while (way.IsUnderWay && way.IsProvedBy(challenge, terms, found.Proof, found.At))
        {
            var now = clock.GetUtcNow().Storable();
            await keep.SubmittedAsync(way, terms, way.Prove(terms, found.Proof, now), now, ct);
            if (found.Proof is StageProof.Reported)
                return;
        }
    }

    private Task<bool> IsUsedAsync(Challenge challenge, StageProof proof, CancellationToken ct)
    {
        var source = proof.Source;
        return db.CompletionSteps.AnyAsync(
            step => step.ProgramId == challenge.ProgramId && step.Proof == source && db.Completions.Any(way =>
                way.ProgramId == step.ProgramId && way.Id == step.CompletionId && way.ChallengeId == challenge.Id),
            ct);
    }
}
