using Herald.Core.Notifications;
using Herald.Core.Recognition;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Notifications;

/// <summary>A notification in words: what happened, and what it means for the points.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Text">What follows from it.</param>
internal sealed record NotificationWords(string Title, string Text)
{
    // A glance; the whole message stands on the referral's page.
    private const int MessageShownMax = 300;

    public static NotificationWords Of(NotificationView view, NotificationReader reader) => view.Kind switch
    {
        NotificationKind.ReferralSubmitted when view.CameByLink => Step(
            view, reader, T($"{view.Friend} came by your link"), T("You hear of each step from here.")),
        NotificationKind.ReferralSubmitted => Step(
            view, reader, T($"Your referral of {view.Friend} has arrived"),
            T("Somebody gets in touch; you hear of each step from here.")),
        NotificationKind.ReferralQualified => Step(
            view, reader, T($"{view.Friend} is a fit"), T("The people who sell have looked and go on with it.")),
        NotificationKind.ReferralOpportunity => Step(
            view, reader, T($"{view.Friend} is talking about an offer"), T("That is where it gets serious.")),
        NotificationKind.ReferralWon => Step(
            view, reader, T($"{view.Friend} became a customer"),
            T(view.CameByLink ? "Thank you for sharing your link." : "Thank you for the introduction.")),
        NotificationKind.ReferralDisqualified => Step(
            view, reader, T($"{view.Friend} is not a fit"), T("It was looked at and does not suit just now.")),
        NotificationKind.ReferralLost => Step(
            view, reader, T($"{view.Friend} decided otherwise"),
            T(view.CameByLink ? "That happens; thank you for sharing your link." : "That happens; thank you for the introduction.")),
        NotificationKind.ReferralReversed => Step(
            view, reader, T($"{view.Friend} returned the purchase"), T("What was won no longer stands.")),
        NotificationKind.RewardEarned => new(T($"You earned {Amounts(view, reader)}"), $"{Earned(view)} {Rewards(view, reader)}"),
        NotificationKind.RewardReleased => Released(view, Amounts(view, reader)),
        NotificationKind.RewardTakenBack => TakenBack(view, Amounts(view, reader)),
        NotificationKind.MessageWritten when view.Message is { } message => new(
            T($"{message.AuthorName} wrote to you about {view.Friend}"), T($"“{Begin(message.Text)}”")),
        NotificationKind.MessageWritten => new(T($"There is a message about {view.Friend}"), T("Read it on the referral’s page.")),
        _ when view.Said is { } said => SaidNews(view.Kind, said, reader),
        NotificationKind.LevelReached when view.Level is { } level => new(T($"You have reached {level.Name}"), Brought(level)),
        NotificationKind.LevelReached => new(T("You have reached a level"), T("Your hub has the whole ladder.")),
        _ when view.Quest is { } quest => QuestNews(view, quest, reader),
        NotificationKind.BadgeEarned when view.Badge is { } badge => new(T($"You have earned the badge {badge.Name}"), badge.About),
        NotificationKind.BadgeEarned => new(T("You had earned a badge"), T("It does not stand any more. Your badges say why.")),
        _ => new(view.Kind.ToString(), ""),
    };

    private static NotificationWords SaidNews(NotificationKind kind, NotifiedThanks said, NotificationReader reader) => said switch
    {
        { Thanks: { } asked } when kind == NotificationKind.AddressAsked => new(
            T($"{asked.From} wants to send you something"),
            T("You may say where to, for this once, or that you would rather not.")),
        { Thanks: { } thanks } => new(T($"{thanks.From} thanks you"), T($"“{Begin(thanks.Text)}”")),
        { ShoutOut: { } shoutOut } => new(T($"{shoutOut.From} gives you a shout-out"), T($"“{shoutOut.Text}”")),
        { Honour: { } honour } => new(
            T($"You are the advocate of the month: {honour.Month.ToString("Y", reader.Culture)}"), T($"“{honour.Words}”")),
        _ => new(T("Somebody had thanked you"), T("It does not stand any more.")),
    };

    private static NotificationWords Released(NotificationView view, string amounts) => new(
        T(RewardText.Count(view.Rewards), $"{amounts} is yours", $"{amounts} are yours"),
        view switch
        {
            { Referral: null } => T("What you earned for what you did has waited long enough."),
            { CameByLink: true } => T($"What you earned for {view.Friend}, who came by your link, has waited long enough."),
            _ => T($"What you earned for referring {view.Friend} has waited long enough."),
        });

    private static NotificationWords TakenBack(NotificationView view, string amounts) => new(
        T(RewardText.Count(view.Rewards), $"{amounts} was taken back", $"{amounts} were taken back"),
        view switch
        {
            { Referral: null } => T("What you got for what you did no longer stands. Your statement has the reason."),
            { CameByLink: true } => T(
                $"What you got for {view.Friend}, who came by your link, no longer stands. Your statement has the reason."),
            _ => T($"What you got for referring {view.Friend} no longer stands. Your statement has the reason."),
        });

    private static NotificationWords QuestNews(NotificationView view, NotifiedQuest quest, NotificationReader reader)
    {
        var called = quest.Stage is null ? T($"“{quest.Name}”") : T($"“{quest.Stage}” of “{quest.Name}”");
        return view.Kind switch
        {
            NotificationKind.StageDone when quest.IsPlace => new(
                T($"A place is yours: {called}"),
                Join(Said(quest.Note), view.Rewards.Count == 0 ? T("Thank you.") : Rewards(view, reader))),
            NotificationKind.StageDone => new(
                T($"{called} is done"), Join(T("Thank you."), Said(quest.Note), view.Rewards.Count == 0 ? null : Rewards(view, reader))),
            NotificationKind.EvidenceReturned => new(
                T($"{called} came back to you"), Join(Said(quest.Note), T("Change it and hand it in again. What you earned stays yours."))),
            _ => new(T($"{called} was not accepted"), Join(Said(quest.Note), T("What you earned before stays yours."))),
        };
    }

    private static string? Said(string? note) => note is null ? null : T($"“{Begin(note)}”");

    private static string Join(params IEnumerable<string?> sentences) => string.Join(' ', sentences.Where(static one => one is not null));

    private static string Brought(Level level) => level.Perks.Count == 0
        ? T("Thank you for all that brought you here.")
        : T($"Thank you for all that brought you here. What it brings: {string.Join("; ", level.Perks)}.");

    private static string Earned(NotificationView view) => view switch
    {
        { Referral: null } => T("For what you did."),
        { CameByLink: true } => T($"For {view.Friend}, who came by your link."),
        _ => T($"For referring {view.Friend}."),
    };

    private static NotificationWords Step(NotificationView view, NotificationReader reader, string title, string text) =>
        new(title, $"{text} {(view.Rewards.Count == 0 ? T("Your rewards stay as they are.") : Rewards(view, reader))}");

    private static string Begin(string text) => text.Length <= MessageShownMax ? text : text[..MessageShownMax].TrimEnd() + "…";

    private static string Amounts(NotificationView view, NotificationReader reader) =>
        RewardText.List([.. view.Rewards.Select(reward => RewardText.Amount(reward, reader))]);

    private static string Rewards(NotificationView view, NotificationReader reader) =>
        string.Join(' ', view.Rewards.Select(reward => RewardText.Sentence(reward, reader)));
}
