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
/// <param name="about">What is told of it beside its row.</param>
/// <param name="gains">What it gave him.</param>
/// <param name="next">The rules that may pay him next.</param>
internal sealed class TellStory(
    Member member, Referral referral, StoryFacts about, IReadOnlyList<Gain> gains, IReadOnlyList<RuleTerms> next)
{
    private readonly string name = FriendWords.Name(about.Friend, about.Accepted ? Introduction.Conversion : referral.Introduction);
    private readonly string friend = FriendWords.First(about.Friend);
    private readonly IReadOnlyList<ReachedView> reached = [.. ReferralQueries.Reached(referral, [])];
    private readonly HashSet<Gain> told = [];

    public Story Run() => new()
    {
        Id = referral.Id,
        Href = member.At($"/referrals/{referral.Id}"),
        Friend = name,
        Stage = referral.Stage,
        State = about.IsAnothers ? T("Thanked elsewhere") : StageWords.State(referral.Stage),
        Tone = about.IsAnothers ? "warn" : StageWords.Tone(referral.Stage),
        Since = reached[^1].At,
        Steps = [.. Stages().Concat(Events()).OrderBy(static step => step.When), .. Elsewhere(), .. Next()],
        Gained = GainWords.Sum(gains, member.Words),
    };

    // Reaching a stage means having reached those before it: those that came with a later one at one instant and gave nothing are not news.
    private List<StoryStep> Stages()
    {
        var steps = new List<StoryStep>();
        foreach (var (stage, at) in reached.Select(static (stage, at) => (stage, at)))
        {
            var given = gains.Where(gain => Belongs(gain, stage)).ToArray();
            told.UnionWith(given);
            var implied = at + 1 < reached.Count && reached[at + 1].At == stage.At && stage.Stage != Stage.Submitted;
            if (!implied || given.Length > 0)
                steps.Add(Step(stage, given));
        }

        return steps;
    }

    private StoryStep Step(ReachedView stage, IEnumerable<Gain> given) => new(
        about.Accepted && stage.Stage == Stage.Submitted
            ? T($"{friend} accepted your invitation")
            : StageWords.Happened(stage.Stage, friend, referral.Introduction),
        stage.At,
        StageWords.Icon(stage.Stage, about.Accepted ? Introduction.Conversion : referral.Introduction),
        StageWords.Tone(stage.Stage),
        [.. given.Select(gain => GainWords.Of(gain, member.Words, friend))]);

    private static bool Belongs(Gain gain, ReachedView stage) => gain.Terms?.Trigger switch
    {
        Trigger.ReferralStage at => at.Stage == stage.Stage,
        Trigger.NthReferral nth => nth.Stage == stage.Stage,
        // The purchase that made the win is told with it.
        Trigger.Event => stage.Stage == Stage.Won && gain.Earning.OccurredAt == stage.At,
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

    private StoryStep[] Elsewhere() => about.IsAnothers
        ? [new(T($"Somebody else is thanked for {friend}"), reached[^1].At, "info", "warn",
            [T("One friend counts for one member; the page of this referral says why.")])]
        : [];

    private IEnumerable<StoryStep> Next() => about.IsAnothers ? [] : next
        .SelectMany(terms => RuleWords.Of(terms, member.Words.Rules(friend)))
        .Where(static promise => promise.To == Party.Advocate)
        .Select(static promise => new StoryStep(SpanWords.Begin(promise.Occasion), null, "clock", "", [SpanWords.Begin(promise.Gift)]));
}
