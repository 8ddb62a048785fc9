using Herald.Core.Notifications;

namespace Herald.Web.Notifications;

/// <summary>A notification in words: what happened, and what it means for the points.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Text">What follows from it.</param>
internal sealed record NotificationWords(string Title, string Text)
{
    // A glance; the whole message stands on the referral's page.
    private const int MessageShownMax = 300;
    private const string NoReward = "Your rewards stay as they are.";

    public static NotificationWords Of(NotificationView view, NotificationReader reader) => view.Kind switch
    {
        NotificationKind.ReferralSubmitted when view.CameByLink => Step(
            view, reader, $"{view.Friend} came by your link", "You hear of each step from here."),
        NotificationKind.ReferralSubmitted => Step(
            view, reader, $"Your referral of {view.Friend} has arrived", "Somebody gets in touch; you hear of each step from here."),
        NotificationKind.ReferralQualified => Step(
            view, reader, $"{view.Friend} is a fit", "The people who sell have looked and go on with it."),
        NotificationKind.ReferralOpportunity => Step(
            view, reader, $"{view.Friend} is talking about an offer", "That is where it gets serious."),
        NotificationKind.ReferralWon => Step(
            view, reader, $"{view.Friend} became a customer",
            view.CameByLink ? "Thank you for sharing your link." : "Thank you for the introduction."),
        NotificationKind.ReferralDisqualified => Step(
            view, reader, $"{view.Friend} is not a fit", "It was looked at and does not suit just now."),
        NotificationKind.ReferralLost => Step(
            view, reader, $"{view.Friend} decided otherwise",
            view.CameByLink ? "That happens; thank you for sharing your link." : "That happens; thank you for the introduction."),
        NotificationKind.ReferralReversed => Step(
            view, reader, $"{view.Friend} returned the purchase", "What was won no longer stands."),
        NotificationKind.RewardEarned => new($"You earned {Amounts(view, reader)}", $"For {Whom(view)}. {Rewards(view, reader)}"),
        NotificationKind.RewardReleased => new(
            $"{Amounts(view, reader)} {RewardText.Are(view.Rewards)} yours", $"What you earned for {Whom(view)} has waited long enough."),
        NotificationKind.RewardTakenBack => new(
            $"{Amounts(view, reader)} {RewardText.Were(view.Rewards)} taken back",
            $"What you got for {Whom(view)} no longer stands. Your statement has the reason."),
        NotificationKind.MessageWritten when view.Message is { } message => new(
            $"{message.AuthorName} wrote to you about {view.Friend}", $"“{Begin(message.Text)}”"),
        NotificationKind.MessageWritten => new($"There is a message about {view.Friend}", "Read it on the referral’s page."),
        _ => new(view.Kind.ToString(), ""),
    };

    private static NotificationWords Step(NotificationView view, NotificationReader reader, string title, string text) =>
        new(title, $"{text} {(view.Rewards.Count == 0 ? NoReward : Rewards(view, reader))}");

    private static string Whom(NotificationView view) =>
        view.Referral is null ? "what you did" : view.CameByLink ? $"{view.Friend}, who came by your link" : $"referring {view.Friend}";

    private static string Begin(string text) => text.Length <= MessageShownMax ? text : text[..MessageShownMax].TrimEnd() + "…";

    private static string Amounts(NotificationView view, NotificationReader reader) =>
        RewardText.List([.. view.Rewards.Select(reward => RewardText.Amount(reward, reader))]);

    private static string Rewards(NotificationView view, NotificationReader reader) =>
        string.Join(' ', view.Rewards.Select(reward => RewardText.Sentence(reward, reader)));
}
