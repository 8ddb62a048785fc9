using Herald.Core.Activities;
using Herald.Core.Referrals;
using Herald.Web.Hub.Words;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Live;

/// <summary>What happened just now, in a sentence for the advocate; null for what shows without words.</summary>
internal static class HubNewsText
{
    public static string? Of(HubNews news, ReaderWords words) => news.Fact switch
    {
        Activity.StageReached reached =>
            StageWords.Happened(reached.Stage, FriendWords.Name(news.Friend, news.Introduction), news.Introduction) + ".",
        Activity.ReferralSubmitted { Introduction: Introduction.Conversion } =>
            StageWords.Happened(Stage.Submitted, FriendWords.Name(news.Friend, news.Introduction), news.Introduction) + ".",
        Activity.ReferralReassigned given when given.To == news.For => T($"{FriendWords.First(news.Friend)} is your referral now."),
        Activity.ReferralReassigned => T($"{FriendWords.First(news.Friend)}’s referral went to another advocate."),
        Activity.ThreadWritten { Side: ThreadSide.Staff } => T($"There is a message for you about {FriendWords.First(news.Friend)}."),
        Activity.RewardEarned { Pending: true } earned => T($"{words.Amount(earned.Unit, earned.Amount)} on the way to you."),
        Activity.RewardEarned earned => T($"{words.Amount(earned.Unit, earned.Amount)}, yours."),
        Activity.RewardReleased released => T($"{words.Amount(released.Unit, released.Amount)} are yours now."),
        Activity.RewardTakenBack taken => T($"{words.Amount(taken.Unit, taken.Amount)} went back."),
        Activity.EvidenceReturned => T("What you handed in came back to you with a note."),
        Activity.EvidenceRejected => T("What you handed in was not accepted") + ".",
        Activity.LevelReached => T("You reached a level") + ".",
        Activity.BadgeEarned => T("You earned a badge") + ".",
        Activity.ThanksWritten => T("Somebody thanks you in person") + ".",
        Activity.AddressAsked => T("Somebody wants to send you something") + ".",
        Activity.ShoutOutGiven => T("Somebody gives you a shout-out") + ".",
        Activity.AdvocateHonoured => T("You are the advocate of a month") + ".",
        _ => null,
    };
}
