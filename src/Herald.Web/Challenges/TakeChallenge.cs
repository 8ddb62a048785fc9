using Herald.Core;
using Herald.Core.Advocates;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Uploads;
using Herald.Data;
using Herald.Web.Advocates;
using Herald.Web.Challenges.Places;
using Herald.Web.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>
/// An advocate begins a challenge, or goes on with it, and hands something in. Writes to one program happen one after another, so that
/// the last place is given once.
/// </summary>
internal sealed class TakeChallenge(
    HeraldDb db, AdvocateQueries advocates, BeginChallenge begin, ChallengeQueries challenges, KeepMove keep, GiveShareLink give,
    AskForPlace ask, KeepPicture pictures, TimeProvider clock)
{
    // Nobody has more referrals on the way at once.
    private const int WaysMax = 500;

    /// <param name="Completion">The way that he is on.</param>
    /// <param name="Begun">He began it with this.</param>
    /// <param name="State">Where it stands now.</param>
    /// <param name="Stage">The stage that is next now.</param>
    public sealed record Taken(CompletionId Completion, bool Begun, CompletionState State, int Stage);

    public async Task<Outcome<Taken>> RunAsync(ProgramId program, ChallengeId id, CompletionInput input, CancellationToken ct)
    {
        if (await db.Challenges.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } challenge)
            return new Refusal("not_found", "There is no such challenge in this program.") { Kind = RefusalKind.Missing };
        if (await advocates.ResolveAsync(program, input.Advocate!.Trim(), ct) is not { } advocate)
        {
            return new Refusal("advocate_not_found", "There is no such advocate in this program; create him first.")
            {
                Kind = RefusalKind.Missing,
            };
        }

        var now = clock.GetUtcNow().Storable();
        var way = await UnderWayAsync(challenge, advocate, ct);
        var begun = way is null;
        if (way is null && (await begin.RunAsync(challenge, advocate, now, ct)).Refused(out var refusal, out way))
            return refusal;
        if (input.HandsIn && await HandInAsync(challenge, way, input, now, ct) is { } obstacle)
            return obstacle;
        if (!input.HandsIn && await give.RunAsync(way, await TermsAsync(way, ct), ct) is { } lacking)
            return lacking;
        await db.SaveChangesAsync(ct);
        return new Taken(way.Id, begun, way.State, way.Stage);
    }

    // Ways that follow a referral are gone beside each other. What is handed in goes to the one that waits for it.
    private async Task<Completion?> UnderWayAsync(Challenge challenge, Advocate advocate, CancellationToken ct)
    {
        var ways = await db.Completions.AsTracking()
            .Where(row => row.ProgramId == challenge.ProgramId && row.ChallengeId == challenge.Id && row.AdvocateId == advocate.Id
                && (row.State == CompletionState.Begun || row.State == CompletionState.Submitted || row.State == CompletionState.Returned))
            .OrderBy(static row => row.Id).Take(WaysMax).ToListAsync(ct);
        foreach (var way in ways.Where(static way => way.ReferralId is not null))
        {
            var terms = await TermsAsync(way, ct);
            if (!terms.StageAt(way.Stage).Kind.ProvesItself)
                return way;
        }

        return ways.Find(static way => way.ReferralId is null) ?? ways.FirstOrDefault();
    }

    private async Task<Refusal?> HandInAsync(
        Challenge challenge, Completion way, CompletionInput input, DateTimeOffset now, CancellationToken ct)
    {
        var terms = await TermsAsync(way, ct);
        if (way.IsUnderWay && terms.StageAt(way.Stage).Kind is StageKind.Beta beta)
        {
            if (way.ObstacleToSubmit(challenge, terms, input.Stage, input.Evidence?.ToEvidence(), now) is { } obstacle)
                return obstacle;
            if ((await ask.RunAsync(challenge, way, beta, now, ct)).Refused(out var full, out var given))
                return full;
            if (!given)
                return null;
        }

        if (way.Submit(challenge, terms, input.Stage, input.Evidence?.ToEvidence(), now).Refused(out var refusal, out var move))
            return refusal;
        if (move.Step.Evidence.Picture is { } picture
            && await pictures.HoldAsync(way.ProgramId, picture, PicturePurpose.Proof, way.AdvocateId, "evidence.picture", ct) is { } unfit)
            return unfit;
        await keep.SubmittedAsync(way, terms, move, now, ct);
        return null;
    }

    private Task<ChallengeTerms> TermsAsync(Completion way, CancellationToken ct) =>
        challenges.TermsAsync(way.ProgramId, way.ChallengeId, way.Version, ct);
}
