using Herald.Core.Challenges;
using Herald.Core.Languages;
using Herald.Web.Hub.Quests.Handing;
using Herald.Web.Hub.Words;
using Herald.Web.Ui;
using Herald.Web.Uploads;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Quests;

/// <summary>Puts a challenge into words for the advocate who looks at it.</summary>
internal sealed class WriteQuest(Member member, QuestGifts gifts, LockWords locks, QuestFacts known)
{
    private readonly ReaderWords words = member.Words;

    public QuestText Run(Quest quest, EvidenceForm? typed)
    {
        var last = LastOf(quest);
        return new()
        {
            Frame = member.Frame,
            Slug = quest.Challenge.Slug,
            Title = quest.Terms.Name,
            Summary = quest.Terms.Summary,
            Cover = PictureAddress.OfCover(quest.Terms.Cover),
            CoverText = quest.Terms.CoverText,
            About = quest.Terms.Text,
            Standing = quest.Standing,
            News = [.. News(quest).OfType<string>()],
            Note = quest.Standing is QuestStanding.Returned or QuestStanding.Rejected ? last?.Note : null,
            Stub = gifts.Stub(quest.Id, quest.Terms),
            Early = QuestWords.Early(quest, words),
            Bonus = quest.IsOver ? null : gifts.BonusOf(quest.Terms),
            Together = WriteTogether.Of(quest, gifts, words),
            Facts = [.. Facts(quest)],
            Stages = [.. quest.Terms.Stages.Select((stage, at) => Stage(quest, at + 1, stage))],
            Zone = words.Zone,
            MayBegin = quest.Standing == QuestStanding.Open && quest.Newest.StageAt(1).Kind is not (StageKind.Refer or StageKind.Custom),
            Task = new WriteTask(member, gifts, known).Of(quest, typed, last),
            Last = quest.Standing is QuestStanding.Waiting or QuestStanding.Rejected && last is { Proof: null }
                ? HandedInOf(last, quest.Terms.StageAt(last.Stage).Kind) : null,
        };
    }

    private IEnumerable<string?> News(Quest quest)
    {
        switch (quest.Standing)
        {
            case QuestStanding.Waiting:
                yield return T($"What you handed in {words.Ago(quest.Way!.Since)} is waiting for review. You hear of it here and by mail.");
                break;
            case QuestStanding.Returned:
                yield return T("It was sent back to you with a note. Change it and hand it in again; nothing of what you earned is lost.");
                break;
            case QuestStanding.Rejected:
                yield return T("It was not accepted. What you earned before stays yours.");
                break;
            case QuestStanding.Expired:
                yield return T("The challenge ended before it was done. What you earned on the way stays yours.");
                break;
            case QuestStanding.Done:
                yield return T($"Done {words.Ago(quest.Way!.Since)}. Thank you.");
                break;
            case QuestStanding.UnderWay when quest.InLine is { } place:
                yield return T($"You are number {place:N0} in line for a place. You hear of it here and by mail when it is yours.");
                break;
            default:
                yield return locks.Of(quest) is { } why && quest.Standing == QuestStanding.Locked ? why : null;
                break;
        }

        if (quest.Challenge.PausedAt is not null && quest.Standing is QuestStanding.UnderWay or QuestStanding.Returned)
            yield return T("It rests for the moment: what is under way goes on when it is resumed.");
        if (known.Brought.Count > 0)
            yield return T($"It brought you {List([.. known.Brought.Select(sum => words.Amount(sum.Unit, sum.Amount))])}.");
        if (quest.Beside > 0)
        {
            yield return T(
                quest.Beside, $"One more of yours is under way beside it.", $"{quest.Beside:N0} more of yours are under way beside it.");
        }
    }

    private IEnumerable<(string Name, string Value)> Facts(Quest quest)
    {
        var terms = quest.Terms;
        if (gifts.InShort(quest.Id, terms) is { } pays)
            yield return (T("It pays"), pays);
        if (QuestWords.Effort(terms.EffortMinutes) is { } effort)
            yield return (T("It takes"), effort);
        if (!quest.IsOver && QuestWords.Left(quest.EndsAt, words) is { } left)
            yield return (T("It is open"), left);
        if (quest is { Standing: QuestStanding.Open, Newest.Limits.Total: { } total })
            yield return (T("Places"), T(total - quest.Facts.Taken, $"1 place left", $"{total - quest.Facts.Taken:N0} places left"));
        if (terms.Category is { } category)
            yield return (T("Category"), category);
        if (terms.Tags.Count > 0)
            yield return (T("Tags"), Lists.Row(PageCulture.Current, terms.Tags));
    }

    private QuestStage Stage(Quest quest, int number, ChallengeStage stage)
    {
        var done = quest.Standing == QuestStanding.Open
            ? null : known.Steps.FirstOrDefault(step => step.Stage == number && step.State == StepState.Approved);
        var state = StateOf(quest, number, done is not null);
        var promises = gifts.OfStage(quest.Id, stage);
        return new(number, stage.Title, done is null ? stage.Text : null, StandingOf(state), state)
        {
            Stub = promises is [var first, ..] ? (first.Figure, first.Caption) : null,
            Pays = [.. promises.Select(static promise => promise.Gift)],
            Notes = [.. promises.SelectMany(static promise => promise.Notes).Distinct(StringComparer.Ordinal)],
            DoneAt = done?.JudgedAt,
            Thanks = done?.Note,
        };
    }

    private static QuestStanding StateOf(Quest quest, int number, bool done) =>
        done ? QuestStanding.Done
        : quest.Standing is QuestStanding.Open || quest.Way?.Stage != number ? QuestStanding.Locked
        : quest.Standing;

    private static string StandingOf(QuestStanding state) => state switch
    {
        QuestStanding.UnderWay => T("Up next"),
        QuestStanding.Locked => T("To come"),
        _ => QuestWords.Standing(state),
    };

    private CompletionStep? LastOf(Quest quest) =>
        quest.Way is not { } way ? null
        // A place in a beta may be taken back long after its stage was done.
        : quest.Standing == QuestStanding.Rejected ? known.Steps.LastOrDefault(static step => step.State == StepState.Rejected)
        : known.Steps.LastOrDefault(step => step.Stage == way.Stage);

    private HandedIn HandedInOf(CompletionStep step, StageKind kind)
    {
        var (evidence, questions) = (step.Evidence, EvidenceForm.QuestionsOf(kind));
        var lines = new List<(string, string)>();
        if (evidence.Address is { } address)
            lines.Add((T("Address"), address));
        if (evidence.Text is { } text)
            lines.Add((T("Your words"), text));
        foreach (var answer in evidence.Answers ?? [])
            lines.Add((questions[answer.Question - 1].Ask, string.Join(", ", EvidenceForm.Said(answer))));
        if (evidence.Consent is { } consent)
            lines.Add((T("To be published"), consent ? T("Yes, with my name") : T("No")));
        return new(step.SubmittedAt, lines, evidence.Picture is { } picture ? member.At($"/pictures/{picture}") : null);
    }

    private static string List(string[] items) =>
        Lists.And(PageCulture.Current, items);
}
