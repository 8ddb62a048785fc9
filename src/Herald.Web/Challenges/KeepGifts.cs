using Herald.Core.Challenges;
using Herald.Web.Rewards;

namespace Herald.Web.Challenges;

/// <summary>Keeps the reward rules of a challenge in step with what its stages give, and with its being open.</summary>
internal sealed class KeepGifts(KeepStageRules rules)
{
    /// <summary>To be called within the transaction that launches, changes, pauses, resumes or ends it.</summary>
    public async Task RunAsync(Challenge challenge, ChallengeInput text, DateTimeOffset now, CancellationToken ct)
    {
        if (challenge.LaunchedAt is null)
            return;
        var stages = text.Stages!.Select(stage => Gifts(challenge, text, stage!)).ToArray();
        await rules.RunAsync(challenge.ProgramId, challenge.Id, stages, Together(text), now, ct);
    }

    private static StageGifts Gifts(Challenge challenge, ChallengeInput text, ChallengeStageInput stage)
    {
        var gifts = new StageGifts(text.Stages!.Count == 1 ? text.Name! : $"{text.Name}: {stage.Title}", stage.Give ?? []);
        if (stage.ToStage().Kind is not StageKind.Refer { Stage: var reached })
            return gifts;
        var limits = text.Limits?.ToLimits() ?? ChallengeLimits.OnceEach;
        return gifts with
        {
            Referral = reached,
            When = text.When,
            Period = new() { From = challenge.StartsAt, To = EndOf(challenge) },
            Early = EarlyOf(challenge, text),
            Caps = limits.PerAdvocate is { } often ? new() { PerAdvocate = often, PerAdvocateDays = limits.PerAdvocateDays } : null,
        };
    }

    private static HeadStartInput? EarlyOf(Challenge challenge, ChallengeInput text) =>
        challenge.StartsAt is { } start && text.Opens?.Early?.ToEarlyAccess() is { } early
            ? new() { Level = early.Level, From = early.From(start) } : null;

    // Whoever takes part more than once is paid once.
    private static StageGifts? Together(ChallengeInput text) => text.SharedGoal is { } goal
        ? new($"{text.Name}: {goal.Title}", goal.Give ?? []) { Caps = new() { PerAdvocate = 1 } } : null;

    // A referral that was made while the challenge was open is paid for whatever it reaches later.
    private static DateTimeOffset? EndOf(Challenge challenge)
    {
        var ends = new[] { challenge.PausedAt, challenge.EndedAt, challenge.EndsAt }.OfType<DateTimeOffset>().ToArray();
        return ends.Length == 0 ? null : ends.Min();
    }
}
