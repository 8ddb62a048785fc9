using Herald.Core.Rewards.Words;
using Herald.Web.Rewards;
using Herald.Web.Rewards.Pages;
using Herald.Web.Ui.Words;

namespace Herald.Web.Challenges.Editor;

/// <summary>What a stage of a challenge gives by itself, in the words of rules.</summary>
internal static class GiveWords
{
    /// <summary>All that it gives: 50 points, and $10 for the friend. Null where it gives nothing.</summary>
    public static string? Of(ChallengeStageInput stage, ProgramMeasures measures) => Promises(stage, measures) is { Count: > 0 } promises
        ? string.Join(" and ", promises.Select(static promise => promise.To == Core.Ledger.Party.Friend
            ? promise.Gift + " for the friend" : promise.Gift))
        : null;

    /// <summary>The same of what is given for a shared goal.</summary>
    public static string? Of(SharedGoalInput goal, ProgramMeasures measures) =>
        Of(new ChallengeStageInput { Title = goal.Title, Give = goal.Give }, measures);

    /// <summary>The same as promises, the advocate's first.</summary>
    public static IReadOnlyList<RulePromise> Promises(ChallengeStageInput stage, ProgramMeasures measures)
    {
        if (stage.Give is not { Count: > 0 } gifts)
            return [];
        var rule = new RuleInput
        {
            Name = stage.Title ?? "",
            Trigger = stage.Kind == "refer"
                ? new() { Type = TriggerInput.OfStage, Stage = stage.ReferralStage ?? Core.Referrals.Stage.Submitted }
                : new() { Type = TriggerInput.OfChallenge, Challenge = default(Core.Ids.ChallengeId) },
            Give = gifts,
        };
        return RuleWords.Of(rule.ToTerms(), RuleLines.Reader(measures));
    }
}
