using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Core.Rewards.Words;
using Herald.Web.Hub.Words;
using Herald.Web.Referrals;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Stories;

/// <summary>Tells a referral in steps: the stages that stand, what the friend did since, and what comes next.</summary>
/// <param name="member">Who reads it.</param>
/// <param name="referral">The referral.</param>
/// <param name="accepted">Whether the friend himself left his details on the invitation.</param>
/// <param name="gains">What it gave him.</param>
/// <param name="next">The rules that may pay him next.</param>
internal sealed class TellStory(
    Member member, ReferralView referral, bool accepted, IReadOnlyList<Gain> gains, IReadOnlyList<RuleTerms> next)
{
    private readonly string name = FriendWords.Name(referral.Friend.Name, accepted ? Introduction.Conversion : referral.Introduction);
    private readonly string friend = FriendWords.First(referral.Friend.Name);
    private readonly HashSet<Gain> told = [];

    private bool IsAnothers => referral.Credit is null && referral.WithdrawnAt is null;

    public Story Run() => new()
    {
        Id = referral.Id,
        Href = member.At($"/referrals/{referral.Id}"),
        Friend = name,
        Stage = referral.Stage,
        State = IsAnothers ? T("Thanked elsewhere") : StageWords.State(referral.Stage),
        Tone = IsAnothers ? "warn" : StageWords.Tone(referral.Stage),
        Since = referral.Stages[^1].At,
        Steps = [.. Stages().Concat(Events()).OrderBy(static step => step.When), .. Elsewhere(), .. Next()],
        Gained = GainWords.Sum(gains, member.Words),
    };

    // Reaching a stage means having reached those before it: those that came with a later one at one instant and gave nothing are not news.
    private List<StoryStep> Stages()
    {
        var steps = new List<StoryStep>();
        foreach (var (reached, at) in referral.Stages.Select(static (reached, at) => (reached, at)))
        {
            var given = gains.Where(gain => Belongs(gain, reached)).ToArray();
            told.UnionWith(given);
            var implied = at + 1 < referral.Stages.Count && referral.Stages[at + 1].At == reached.At && reached.Stage != Stage.Submitted;
            if (!implied || given.Length > 0)
                steps.Add(Step(reached, given));
        }

        return steps;
    }

    private StoryStep Step(ReachedView reached, IEnumerable<Gain> given) => new(
        accepted && reached.Stage == Stage.Submitted
            ? T($"{friend} accepted your invitation")
            : StageWords.Happened(reached.Stage, friend, referral.Introduction),
        reached.At,
        StageWords.Icon(reached.Stage, accepted ? Introduction.Conversion : referral.Introduction),
        StageWords.Tone(reached.Stage),
        [.. given.Select(gain => GainWords.Of(gain, member.Words, friend))]);

    private static bool Belongs(Gain gain, ReachedView reached) => gain.Terms?.Trigger switch
    {
        Trigger.ReferralStage at => at.Stage == reached.Stage,
        Trigger.NthReferral nth => nth.Stage == reached.Stage,
        // The purchase that made the win is told with it.
        Trigger.Event => reached.Stage == Stage.Won && gain.Earning.OccurredAt == reached.At,
        _ => false,
    };

    private StoryStep[] Events() =>
        [.. gains.Where(gain => !told.Contains(gain)).GroupBy(static gain => (gain.Earning.OccurredAt, gain.Terms?.Trigger))
            .Select(group => new StoryStep(
                group.Key.Trigger is Trigger.Event on ? CauseWords.Did(on.Type, friend) : T($"A reward for {friend}"),
                group.Key.OccurredAt,
                "gift",
                "good",
                [.. group.Select(gain => GainWords.Of(gain, member.Words, friend))]))];

    private StoryStep[] Elsewhere() => IsAnothers
        ? [new(T($"Somebody else is thanked for {friend}"), referral.Stages[^1].At, "info", "warn",
            [T("One friend counts for one member; the page of this referral says why.")])]
        : [];

    private IEnumerable<StoryStep> Next() => IsAnothers ? [] : next
        .SelectMany(terms => RuleWords.Of(terms, member.Words.Rules(friend)))
        .Where(static promise => promise.To == Party.Advocate)
        .Select(static promise => new StoryStep(SpanWords.Begin(promise.Occasion), null, "clock", "", [SpanWords.Begin(promise.Gift)]));
}
