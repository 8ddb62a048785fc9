using System.Globalization;
using Herald.Core.Challenges;
using Herald.Web.Ui;
using Herald.Web.Ui.Words;

namespace Herald.Web.Challenges.Editor;

/// <summary>What proves a stage, in a sentence for staff. It says as much as is filled in.</summary>
internal static class ProofWords
{
    public static string Of(ChallengeStageInput stage, TimeZoneInfo zone)
    {
        var proof = stage.Kind switch
        {
            "share" => $"Passes on {stage.Content ?? "something"} by a link of one’s own, which is proved by {Clicks(stage.Clicks ?? 0)}.",
            "refer" => $"Refers somebody; it is done when the referral is {StageName(stage)}.",
            "answer" => $"Answers {SpanText.Count(stage.Questions?.Count ?? 0, "question")}.",
            "story" => $"Writes a story{Length(stage)}{(stage.Publish == true ? ", with consent to publish it" : "")}.",
            "review" => $"Writes a review or post {(stage.Site is { } site ? "on " + site : "elsewhere")} and hands in its address"
                + $"{Picture(stage)}.",
            "read" => Read(stage),
            "feedback" => $"Says what is good and what is not{Length(stage)}.",
            "beta" => $"Takes one of {MoneyText.Whole(stage.Places ?? 0)} places in a beta"
                + (stage.WaitingList == true ? "; who finds none waits in line." : "."),
            "follow" => $"Follows {stage.Address ?? "you"}, and says so.",
            "introduce" => $"Introduces herself or himself{Length(stage)}.",
            "upload" => "Hands in a picture.",
            "meetup" => Meetup(stage, zone),
            "custom" => $"Your systems report “{stage.Event ?? "an event"}” of the advocate.",
            _ => "Choose what is done.",
        };
        return IsLookedAt(stage) ? proof + " Staff look at it before it counts." : proof;
    }

    /// <summary>Whether staff look at it; only where the kind is known already.</summary>
    public static bool IsLookedAt(ChallengeStageInput stage) => stage.Approval ?? stage.Kind is "story" or "review" or "upload"
        || (stage is { Approval: null, Kind: "meetup", Word: null });

    private static string Clicks(int count) => SpanText.Count(count, "click");

    private static string Picture(ChallengeStageInput stage) => stage.Picture switch
    {
        PictureAsk.Required => " and a picture of it",
        PictureAsk.Optional => ", and a picture of it for who likes",
        _ => "",
    };

    private static string StageName(ChallengeStageInput stage) =>
        stage.ReferralStage is { } reached ? StageText.Of(reached).ToLower(CultureInfo.InvariantCulture) : "so far";

    private static string Length(ChallengeStageInput stage) =>
        stage.LengthMin is > 1 and var length ? $" in at least {MoneyText.Whole(length)} characters" : "";

    private static string Read(ChallengeStageInput stage)
    {
        var what = $"Reads or watches {stage.Address ?? "what the text says"}";
        return stage.Quiz is not { Count: > 0 } quiz
            ? what + ", and says so."
            : $"{what}; {MoneyText.Whole(stage.PassMark ?? quiz.Count)} of {SpanText.Count(quiz.Count, "question")} must be answered "
                + "rightly.";
    }

    private static string Meetup(ChallengeStageInput stage, TimeZoneInfo zone)
    {
        var when = stage.At is { } at
            ? TimeZoneInfo.ConvertTime(at, zone).ToString(" 'on' d MMMM yyyy, HH:mm", PageCulture.Current)
            : "";
        var proof = stage.Word is null ? "who was there confirms it" : "the word said there proves it";
        return $"Comes to {stage.Place ?? "a meetup"}{when}; {proof}.";
    }
}
