using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Quests;

/// <summary>
/// Picks what is worth an advocate's time next, by a plain sum that anybody can check: what he has to mend comes first, then what he has
/// begun, then what is open, and of that what ends soon, is like what he did before, or is quickly done.
/// </summary>
internal sealed class PickQuests(Member member, QuestGifts gifts)
{
    private const int PicksMax = 3;
    private const int DaysSoon = 7;
    private const int MinutesQuick = 10;

    public IReadOnlyList<QuestPick> Of(IReadOnlyList<Quest> quests)
    {
        var liked = quests.Where(static quest => quest.Standing == QuestStanding.Done).Select(static quest => quest.Terms.Category)
            .OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. quests.Select(quest => (Quest: quest, Score: ScoreOf(quest, liked))).Where(static one => one.Score > 0)
            .OrderByDescending(static one => one.Score).ThenBy(static one => one.Quest.Id).Take(PicksMax)
            .Select(one => PickOf(one.Quest, liked))];
    }

    private int ScoreOf(Quest quest, HashSet<string> liked) => quest.Standing switch
    {
        QuestStanding.Returned => 100,
        QuestStanding.UnderWay when quest.Challenge.PausedAt is null => 80 + (EndsSoon(quest) ? 10 : 0),
        QuestStanding.Open => 20 + (EndsSoon(quest) ? 20 : 0) + (IsLike(quest, liked) ? 10 : 0) + (IsQuick(quest) ? 5 : 0),
        _ => 0,
    };

    private QuestPick PickOf(Quest quest, HashSet<string> liked) => new(
        quest.Terms.Name,
        $"{member.Frame.Address(Ui.Frames.HubPlace.Challenges)}/{quest.Challenge.Slug}",
        WhyOf(quest, liked),
        gifts.InShort(quest.Id, quest.Terms));

    private string WhyOf(Quest quest, HashSet<string> liked) => quest.Standing switch
    {
        QuestStanding.Returned => T("It came back to you with a note; a change may be all that it needs."),
        QuestStanding.UnderWay when EndsSoon(quest) => T(
            $"You have begun, and it ends soon. Next: {quest.Terms.StageAt(quest.Way!.Stage).Title}."),
        QuestStanding.UnderWay => T($"You have begun. Next: {quest.Terms.StageAt(quest.Way!.Stage).Title}."),
        _ when EndsSoon(quest) => T($"{QuestWords.Left(quest.EndsAt, member.Words)}: now is the time."),
        _ when IsLike(quest, liked) => T($"You have done one of “{quest.Terms.Category}” before."),
        _ when IsQuick(quest) => T($"It takes {QuestWords.Effort(quest.Terms.EffortMinutes)}."),
        _ => T("It is open for you, and you have not tried it yet."),
    };

    private bool EndsSoon(Quest quest) =>
        quest.EndsAt is { } end && end > member.Words.Now && end <= member.Words.Now.AddDays(DaysSoon);

    private static bool IsLike(Quest quest, HashSet<string> liked) => quest.Terms.Category is { } category && liked.Contains(category);

    private static bool IsQuick(Quest quest) => quest.Terms.EffortMinutes <= MinutesQuick;
}
