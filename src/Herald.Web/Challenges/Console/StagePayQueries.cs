using Herald.Core.Ids;
using Herald.Core.Rewards;
using Herald.Core.Rewards.Words;
using Herald.Web.Challenges.Editor;
using Herald.Web.Rewards;
using Herald.Web.Rewards.Pages;
using Herald.Web.Ui.Words;

namespace Herald.Web.Challenges.Console;

/// <summary>What each stage of a challenge pays, in the words of the rules.</summary>
internal sealed class StagePayQueries(RuleQueries rules)
{
    public async Task<IReadOnlyList<StagePay>> OfAsync(
        ProgramId program, ChallengeView challenge, ProgramMeasures measures, CancellationToken ct)
    {
        var beside = (await rules.OfChallengeAsync(program, challenge.Id, ct)).Where(static rule => rule.Challenge is null)
            .Select(static rule => (rule.Id, rule.Versions[^1].Terms)).ToList();
        return
        [
            .. challenge.Stages.Select((stage, at) => new StagePay(
                at + 1, stage!.Title!, GiveWords.Of(stage, measures),
                [
                    .. beside.Where(rule => PaysFor(rule.Terms.Trigger, challenge.Id, at + 1)).Select(rule => new StagePay.Rule(
                        rule.Id.ToString(), rule.Terms.Name,
                        string.Join(" ", RuleWords.Of(rule.Terms, RuleLines.Reader(measures)).Select(static one => one.Sentence)))),
                ])),
        ];
    }

    private static bool PaysFor(Trigger trigger, ChallengeId challenge, int stage) =>
        trigger is Trigger.ChallengeStage on && on.Challenge == challenge && (on.Stage is null || on.Stage == stage);
}
