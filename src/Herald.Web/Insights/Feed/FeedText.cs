using Herald.Core.Activities;
using Herald.Core.Conversions;
using Herald.Core.Referrals;
using Herald.Data.Activities;
using Herald.Web.Ui.Words;

namespace Herald.Web.Insights.Feed;

/// <summary>Facts of the stream in sentences.</summary>
internal static class FeedText
{
    public static FeedItem Of(RecordedActivity recorded, FeedNames names, ProgramMeasures measures)
    {
        var (icon, tone, words) = Tell(recorded.Fact, names, measures);
        return new(recorded.Id.ToString(), recorded.OccurredAt, icon, tone, words);
    }

    private static (string Icon, string Tone, FeedWord[] Words) Tell(
        Activity fact, FeedNames names, ProgramMeasures measures) => fact switch
        {
            Activity.AdvocateJoined joined => ("user", "", [names.Of(joined.Advocate), new(" joined.")]),
            Activity.LinkMade made => ("link", "", [names.Of(made.Advocate), new(LinkWords(made))]),
            Activity.ReferralSubmitted { Introduction: Introduction.Conversion } opened =>
                ("handshake", "", [names.Of(opened.Referral), new(" came by the word of "), names.Of(opened.Advocate), new(".")]),
            Activity.ReferralSubmitted submitted =>
                ("handshake", "", [names.Of(submitted.Advocate), new(" referred "), names.Of(submitted.Referral), new(".")]),
            Activity.StageReached reached => (StageText.Icon(reached.Stage), ToneOf(reached.Stage),
                [names.Of(reached.Referral), new(StageWords(reached))]),
            Activity.ReferralRevised revised =>
                ("history", "warn", [new("What the win of "), names.Of(revised.Referral), new(" is worth was corrected.")]),
            Activity.FriendCredited credited =>
                ("scale", "", [names.Of(credited.Referral), new(" is credited to "), names.Of(credited.Advocate), new(".")]),
            Activity.ReferralReassigned given => ("arrow-right", "warn",
                [names.Of(given.Referral), new(" went from "), names.Of(given.From), new(" to "), names.Of(given.To), new(".")]),
            Activity.ReferralHandedOver handed => ("user", "",
                [
                    names.Of(handed.Referral),
                    new(handed.From is { } from ? $" went from {from} to {handed.To}." : $" was taken on by {handed.To}."),
                ]),
            Activity.ThreadWritten written => ("message-circle", "", written.Side == ThreadSide.Advocate
                ? [names.Of(written.Advocate), new(" wrote about "), names.Of(written.Referral), new(".")]
                : [new("Staff wrote to "), names.Of(written.Advocate), new(" about "), names.Of(written.Referral), new(".")]),
            Activity.EventReported reported => ("inbox", "", EventWords(reported, names)),
            Activity.RewardEarned earned => ("gift", "good",
                [
                    names.Of(earned.Holder),
                    new($" earned {measures.Say(earned.Unit, earned.Amount)}{(earned.Pending ? ", pending." : ".")}"),
                ]),
            Activity.RewardReleased released => ("wallet", "good",
                [names.Of(released.Holder), new($" may spend {measures.Say(released.Unit, released.Amount)} now.")]),
            Activity.RewardDated dated =>
                ("history", "", [new("A reward of "), names.Of(dated.Holder), new(" was dated anew, as what earned it was.")]),
            Activity.RewardTakenBack taken => ("history", "warn",
                [new($"{measures.Say(taken.Unit, taken.Amount)} of "), names.Of(taken.Holder), new(" were taken back.")]),
            Activity.AdvocatesMerged merged =>
                ("merge", "", [names.Of(merged.From), new(" turned out to be "), names.Of(merged.Into), new(".")]),
            Activity.MergeUndone undone =>
                ("merge", "warn", [names.Of(undone.From), new(" and "), names.Of(undone.Into), new(" are two after all.")]),
            Activity.LevelReached reached => ("star", "good",
                [names.Of(reached.Advocate), new($" reached level {MoneyText.Whole(reached.Level)}.")]),
            Activity.BadgeEarned earned => ("award", "good",
                [names.Of(earned.Advocate), new(" earned the badge "), names.Of(earned.Badge), new(".")]),
            Activity.BadgeRevoked revoked => ("award", "warn",
                [new("The badge "), names.Of(revoked.Badge), new(" was taken back from "), names.Of(revoked.Advocate), new(".")]),
            _ => ChallengeFeedText.Of(fact, names) ?? ThanksFeedText.Of(fact, names)
                ?? ("info", "", [new("Something of a kind that this page does not tell of yet.")]),
        };

    private static string LinkWords(Activity.LinkMade made) => (made.Channel, made.Campaign) switch
    {
        (null, null) => " got a link.",
        ({ } channel, null) => $" got a link for {channel}.",
        (null, { } campaign) => $" got a link for the campaign {campaign}.",
        var (channel, campaign) => $" got a link for {channel}, campaign {campaign}.",
    };

    private static string StageWords(Activity.StageReached reached)
    {
        var worth = reached.Value is { } value ? $", worth {MoneyText.Of(value)}." : ".";
        return reached.Stage switch
        {
            Stage.Submitted => " is open again.",
            Stage.Qualified => " is qualified" + worth,
            Stage.Opportunity => " is an opportunity" + worth,
            Stage.Won => " is won" + worth,
            Stage.Disqualified => " is disqualified.",
            Stage.Lost => " is lost.",
            Stage.Reversed => " is reversed: every purchase was refunded.",
            _ => " moved on.",
        };
    }

    private static string ToneOf(Stage stage) => stage switch
    {
        Stage.Won => "good",
        Stage.Disqualified or Stage.Lost or Stage.Reversed => "bad",
        _ => "",
    };

    private static FeedWord[] EventWords(Activity.EventReported reported, FeedNames names)
    {
        var what = reported.Type switch
        {
            EventTypes.Signup => "A signup",
            EventTypes.Satisfaction => "An answer on satisfaction",
            EventTypes.Purchase => "A purchase",
            EventTypes.Refund => "A refund",
            EventTypes.SubscriptionStarted => "The start of a subscription",
            EventTypes.SubscriptionEnded => "The end of a subscription",
            var own => $"“{own}”",
        };
        var begin = new FeedWord(what + (reported.Value is { } value ? $" of {MoneyText.Of(value)}" : "") + " was reported, ");
        return reported.Advocate is { } advocate
            ? [begin, new("credited to "), names.Of(advocate), new(".")]
            : [begin, new("credited to nobody.")];
    }
}
