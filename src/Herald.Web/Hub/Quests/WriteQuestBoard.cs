using Herald.Core.Challenges;
using Herald.Web.Ui.Frames;
using Herald.Web.Uploads;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Quests;

/// <summary>Puts challenges on the board, each where the advocate stands with it.</summary>
internal sealed class WriteQuestBoard(Member member, QuestGifts gifts, LockWords locks)
{
    public QuestBoard Run(IReadOnlyList<Quest> quests, string? category)
    {
        var home = member.Frame.Address(HubPlace.Challenges);
        var categories = quests.Select(static quest => quest.Terms.Category).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Create(member.Words.Culture, ignoreCase: true)).ToList();
        var chosen = categories.Find(one => one.Equals(category, StringComparison.OrdinalIgnoreCase));
        var shown = quests
            .Where(quest => chosen is null || chosen.Equals(quest.Terms.Category, StringComparison.OrdinalIgnoreCase)).ToList();
        return new()
        {
            Frame = member.Frame,
            Categories = categories.Count < 2 ? [] : [
                new MenuItem(T("All"), home) { Count = quests.Count },
                .. categories.Select(one => new MenuItem(one, AddressOf(home, one))
                {
                    Count = quests.Count(quest => one.Equals(quest.Terms.Category, StringComparison.OrdinalIgnoreCase)),
                }),
            ],
            Here = chosen is null ? home : AddressOf(home, chosen),
            Shelves = [.. Shelves(shown).Where(static shelf => shelf.Cards.Count > 0)],
            IsShelf = chosen is not null,
            IsEmpty = quests.Count == 0,
        };
    }

    private IEnumerable<QuestBoard.Shelf> Shelves(List<Quest> quests)
    {
        yield return Shelf("under-way", T("Under way"), quests, QuestStanding.Returned, QuestStanding.UnderWay, QuestStanding.Waiting);
        yield return Shelf("open", T("Open for you"), quests, QuestStanding.Open);
        yield return Shelf("later", T("Not open for you yet"), quests, QuestStanding.Locked);
        yield return Shelf("over", T("Done and over"), quests, QuestStanding.Done, QuestStanding.Rejected, QuestStanding.Expired);
    }

    private QuestBoard.Shelf Shelf(string id, string title, List<Quest> quests, params QuestStanding[] standings) => new(
        id, title, [.. quests.Where(quest => standings.Contains(quest.Standing))
            .OrderBy(quest => Array.IndexOf(standings, quest.Standing)).Select(Card)]);

    private QuestCard Card(Quest quest) => new()
    {
        Href = $"{member.Frame.Address(HubPlace.Challenges)}/{quest.Challenge.Slug}",
        Title = quest.Terms.Name,
        Summary = quest.Terms.Summary,
        Cover = PictureAddress.OfSmallCover(quest.Terms.Cover),
        CoverText = quest.Terms.CoverText,
        Standing = quest.Standing,
        Next = NextOf(quest),
        Stub = gifts.Stub(quest.Id, quest.Terms),
        Early = QuestWords.Early(quest, member.Words),
        Bonus = quest.IsOver ? null : gifts.BonusOf(quest.Terms),
        Together = WriteTogether.Of(quest, gifts, member.Words),
        Facts = [.. FactsOf(quest).OfType<string>()],
    };

    private string? NextOf(Quest quest) => quest.Standing switch
    {
        QuestStanding.Locked => locks.Of(quest),
        QuestStanding.UnderWay when quest.InLine is { } place => T($"You are number {place:N0} in line for a place."),
        QuestStanding.UnderWay => T($"Next: {StageOf(quest).Title}"),
        QuestStanding.Returned => T($"There is a note for you: {StageOf(quest).Title}"),
        QuestStanding.Waiting => T($"Handed in {member.Words.Ago(quest.Way!.Since)}: {StageOf(quest).Title}"),
        QuestStanding.Open when quest.Way is not null => T("You have done it before, and may again."),
        QuestStanding.Done => T($"Done {member.Words.Ago(quest.Way!.Since)}"),
        _ => null,
    };

    private IEnumerable<string?> FactsOf(Quest quest)
    {
        var (terms, stages) = (quest.Terms, quest.Terms.Stages.Count);
        yield return terms.Category;
        yield return gifts.InShort(quest.Id, terms);
        yield return QuestWords.Effort(terms.EffortMinutes);
        if (stages > 1)
        {
            yield return quest.Standing is QuestStanding.UnderWay or QuestStanding.Returned or QuestStanding.Waiting
                ? T($"Stage {quest.Way!.Stage} of {stages}") : T($"{stages} stages");
        }

        if (quest.IsOver)
            yield break;
        yield return QuestWords.Left(quest.EndsAt, member.Words);
        if (quest is { Standing: QuestStanding.Open, Newest.Limits.Total: { } total })
            yield return T(total - quest.Facts.Taken, $"1 place left", $"{total - quest.Facts.Taken:N0} places left");
    }

    private static ChallengeStage StageOf(Quest quest) => quest.Terms.StageAt(quest.Way!.Stage);

    private static string AddressOf(string home, string category) => $"{home}?category={Uri.EscapeDataString(category)}";
}
