using Herald.Core.Asks;
using Herald.Core.Picks;
using Herald.Web.Hub.Words;
using Herald.Web.Ui.Frames;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Quests.Picking;

/// <summary>Puts challenges that are worth doing next into words, each with the reason for which it stands there.</summary>
internal sealed class WritePicks(Member member, QuestGifts gifts)
{
    private const int DaysSoon = 7;

    /// <summary>What waits for him on a way that he has begun: sent back first, then what ends soon.</summary>
    public static IReadOnlyList<Quest> Waiting(IReadOnlyList<Quest> quests, DateTimeOffset now) =>
        [.. quests.Where(static quest => quest.Standing == QuestStanding.Returned || (Goes(quest) && !Next(quest).Kind.ProvesItself))
            .OrderBy(static quest => quest.Standing == QuestStanding.Returned ? 0 : 1).ThenBy(quest => EndsSoon(quest, now) ? 0 : 1)
            .ThenBy(static quest => quest.Id).Take(PickChallenges.CountMax)];

    /// <summary>For the home: what waits for him, what was picked, and then what goes on by itself.</summary>
    public IReadOnlyList<QuestPick> Home(IReadOnlyList<Quest> quests, IReadOnlyList<Ask> picks) =>
        [.. Waiting(quests, member.Words.Now).Select(Begun).Concat(Picked(quests, picks))
            .Concat(quests.Where(static quest => Goes(quest) && Next(quest).Kind.ProvesItself).Select(Begun))
            .Take(PickChallenges.CountMax)];

    /// <summary>What was picked, in its order.</summary>
    public IReadOnlyList<QuestPick> Picked(IReadOnlyList<Quest> quests, IReadOnlyList<Ask> picks) =>
        [.. from ask in picks
            join quest in quests on ask.ChallengeId equals quest.Id
            select PickOf(quest, Why(quest, ask.Reasons))];

    private QuestPick Begun(Quest quest) => PickOf(quest, quest.Standing == QuestStanding.Returned
        ? T("It came back to you with a note; a change may be all that it needs.")
        : EndsSoon(quest, member.Words.Now)
            ? T($"You have begun, and it ends soon. Next: {Next(quest).Title}.")
            : T($"You have begun. Next: {Next(quest).Title}."));

    private QuestPick PickOf(Quest quest, string why) => new(
        quest.Terms.Name, $"{member.Frame.Address(HubPlace.Challenges)}/{quest.Challenge.Slug}", why,
        gifts.InShort(quest.Id, quest.Terms));

    private string Why(Quest quest, IReadOnlyList<PickReason> reasons)
    {
        // What has changed since it was picked is no reason any more, and is left out.
        var clauses = reasons.Select(reason => Clause(quest, reason)).OfType<string>().ToArray();
        return clauses switch
        {
            [] => T("It is open for you, and you have not tried it yet."),
            [var one] => SpanWords.Begin(one) + ".",
            [var one, var two, ..] => T($"{SpanWords.Begin(one)}, and {two}."),
        };
    }

    private string? Clause(Quest quest, PickReason reason) => reason switch
    {
        PickReason.Interest => Interests.Matching(
            Interests.Of(member.Advocate.Attributes), quest.Terms.Category, quest.Terms.Tags) is { } word ? T($"you like {word}") : null,
        PickReason.Liked => T("it is something that you like to do"),
        PickReason.Similar => T("people with your interests complete it most"),
        PickReason.Popular => T("others complete it most"),
        PickReason.EndsSoon => EndsSoon(quest, member.Words.Now) ? T("it ends soon") : null,
        PickReason.Known => quest.Terms.Category is { } category ? T($"you have done one of “{category}” before") : null,
        PickReason.Audience => T("it is meant for members like you"),
        PickReason.Quick => QuestWords.Effort(quest.Terms.EffortMinutes) is { } effort ? T($"it takes {effort}") : null,
        PickReason.Worth => T("nothing else that is open for you gives more points"),
        PickReason.Change => T("it is something else than last time"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool Goes(Quest quest) =>
        quest is { Standing: QuestStanding.UnderWay, InLine: null, Challenge.PausedAt: null };

    private static Core.Challenges.ChallengeStage Next(Quest quest) => quest.Terms.StageAt(quest.Way!.Stage);

    private static bool EndsSoon(Quest quest, DateTimeOffset now) =>
        quest.EndsAt is { } end && end > now && end <= now.AddDays(DaysSoon);
}
