using Herald.Core.Activities;
using Herald.Core.Challenges;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Web.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>
/// The one place that is called when a stage is done, once for each stage of each way, in the transaction in which it came to be done;
/// and for each way that took part in a shared goal, once that is reached. What a challenge gives for its referrals is paid where
/// referrals are settled, with their value, their total and their refunds.
/// </summary>
internal sealed class PayStage(HeraldDb db, SettleStage settle, RuleQueries rules, NewId ids)
{
    /// <param name="completion">The way; its program, advocate and version say who is paid by what.</param>
    /// <param name="stage">Which stage of that version, from 1.</param>
    /// <param name="terms">What that version says.</param>
    /// <param name="at">When the stage was done.</param>
    /// <param name="ct">Ends it.</param>
    public async Task RunAsync(Completion completion, int stage, ChallengeTerms terms, DateTimeOffset at, CancellationToken ct)
    {
        ActivityStream.Append(
            db, completion.ProgramId,
            new Activity.ChallengeStageDone(
                completion.Id, completion.ChallengeId, completion.AdvocateId, stage, terms.StageAt(stage).Kind.Name),
            at, ids);
        var agreed = await AgreedAtAsync(completion, ct);
        await settle.PayAsync(
            completion.ProgramId,
            new(completion.Id, completion.ChallengeId, stage, agreed, completion.AdvocateId, at, Stands: true),
            terms.Category,
            ct);
    }

    /// <summary>
    /// Pays for a shared goal that is reached, by the terms that held when he began; who began while there was none is paid by the first
    /// that came afterwards.
    /// </summary>
    /// <param name="completion">A way that is completed.</param>
    /// <param name="category">The challenge's, by which a bonus may be chosen.</param>
    /// <param name="at">When the goal was reached, or when he was done afterwards.</param>
    /// <param name="ct">Ends it.</param>
    public async Task TogetherAsync(Completion completion, string? category, DateTimeOffset at, CancellationToken ct)
    {
        var own = (await rules.OfChallengeAsync(completion.ProgramId, completion.ChallengeId, ct)).FirstOrDefault(static rule =>
            rule.Challenge is not null && rule.Versions[^1].Terms.Trigger is Trigger.ChallengeStage { Stage: SharedGoal.Stage });
        if (own is null)
            return;
        var agreed = await AgreedAtAsync(completion, ct);
        await settle.PayAsync(
            completion.ProgramId,
            new(
                completion.Id, completion.ChallengeId, SharedGoal.Stage, PaidBy(own, agreed), completion.AdvocateId, at, Stands: true),
            category,
            ct);
    }

    // While there was no goal nothing was said: the first that was said afterwards holds.
    private static DateTimeOffset PaidBy(RuleHistory rule, DateTimeOffset agreed) =>
        rule.Versions.LastOrDefault(version => version.MadeAt <= agreed) is { Terms.Give.Count: > 0 } ? agreed
        : rule.Versions.FirstOrDefault(version => version.MadeAt > agreed && version.Terms.Give.Count > 0)?.MadeAt ?? agreed;

    // A way may have begun, by what proved its first stage, before its version was made or the challenge launched.
    private async Task<DateTimeOffset> AgreedAtAsync(Completion completion, CancellationToken ct)
    {
        var launched = await db.Challenges.Where(row => row.ProgramId == completion.ProgramId && row.Id == completion.ChallengeId)
            .Select(static row => row.LaunchedAt).SingleAsync(ct);
        var made = await db.ChallengeVersions
            .Where(row => row.ProgramId == completion.ProgramId && row.ChallengeId == completion.ChallengeId
                && row.Number == completion.Version)
            .Select(static row => row.MadeAt).SingleAsync(ct);
        return new[] { completion.BegunAt, launched ?? made, made }.Max();
    }
}
