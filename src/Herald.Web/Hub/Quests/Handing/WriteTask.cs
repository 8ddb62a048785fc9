using Herald.Core.Challenges;
using Herald.Core.Rewards.Words;
using Herald.Web.Ui.Sharing;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Quests.Handing;

/// <summary>Puts what is to be done in the stage at hand into words.</summary>
internal sealed class WriteTask(Member member, QuestGifts gifts, QuestFacts known)
{
    /// <summary>Null where nothing is to be done now; what was typed is shown all the same, so that it is not lost.</summary>
    /// <param name="quest">The challenge.</param>
    /// <param name="typed">What was typed into its form and not taken; null where nothing was.</param>
    /// <param name="last">What was handed in last for the stage at hand; null where nothing was.</param>
    public StageTask? Of(Quest quest, EvidenceForm? typed, CompletionStep? last)
    {
        if ((NumberOf(quest) ?? (typed is null ? null : quest.Way?.Stage)) is not { } number || number > quest.Terms.Stages.Count)
            return null;
        var again = quest.Standing == QuestStanding.Returned && last is not null ? EvidenceForm.Again(last.Evidence) : null;
        var stage = quest.Terms.StageAt(number);
        var task = new StageTask
        {
            Number = number,
            Title = stage.Title,
            Text = stage.Text,
            Kind = stage.Kind,
            Reviewed = stage.NeedsApproval,
            Form = typed ?? again ?? EvidenceForm.Empty,
            Room = known.Room,
            Meeting = stage.Kind is StageKind.Meetup meetup ? MeetingOf(meetup) : null,
        };
        return stage.Kind is StageKind.Share share && known.ShareUrl is { } url ? Sharing(task, quest, stage, share, url) : task;
    }

    // Who has not begun sees what is asked of the first stage where it needs no beginning: a referral and an event begin it by themselves.
    private static int? NumberOf(Quest quest) => quest.Standing switch
    {
        QuestStanding.UnderWay when quest.InLine is not null => null,
        QuestStanding.UnderWay or QuestStanding.Returned when quest.Challenge.PausedAt is null => quest.Way!.Stage,
        QuestStanding.Open when quest.Newest.StageAt(1).Kind is StageKind.Refer or StageKind.Custom => 1,
        _ => null,
    };

    private StageTask Sharing(StageTask task, Quest quest, ChallengeStage stage, StageKind.Share share, string url)
    {
        var gift = gifts.OfStage(quest.Id, stage).Select(static promise => promise.Gift).FirstOrDefault();
        var disclosure = gift is null ? null : T($"I get {gift} when it is read.");
        var message = string.Join(' ', new[] { T($"Worth reading: {quest.Terms.Name}."), url, disclosure }.OfType<string>());
        var mail = string.Join(
            "\n\n", new[] { T("Hello,"), T("I thought that you would like to read this:"), url, disclosure }.OfType<string>());
        return task with
        {
            ShareUrl = url,
            Places = ShareChannel.Usual(url, quest.Terms.Name, mail, message),
            Disclosure = disclosure,
            Clicks = (Math.Min(known.Clicks, share.Clicks), share.Clicks,
                T(share.Clicks, $"{known.Clicks:N0} of 1 click", $"{known.Clicks:N0} of {share.Clicks:N0} clicks")),
        };
    }

    private string? MeetingOf(StageKind.Meetup meetup)
    {
        var words = member.Words;
        var when = meetup.At is { } at
            ? $"{DayWords.Of(at, words.Zone.Id, words.Culture)}, {words.Local(at).ToString("t", words.Culture)}"
            : null;
        var parts = new[] { when, meetup.Place }.OfType<string>().ToArray();
        return parts.Length == 0 ? null : string.Join(" · ", parts);
    }
}
