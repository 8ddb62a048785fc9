using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Web.Ui.Words;

namespace Herald.Web.Insights.Feed;

/// <summary>Facts about challenges in sentences.</summary>
internal static class ChallengeFeedText
{
    /// <summary>How such a fact is told; null for a fact about something else.</summary>
    public static (string Icon, string Tone, FeedWord[] Words)? Of(Activity fact, FeedNames names) => fact switch
    {
        Activity.CompletionBegun begun => ("star", "", [names.Of(begun.Advocate), new(" began a challenge.")]),
        Activity.EvidenceSubmitted handed =>
            ("send", "", [names.Of(handed.Advocate), new($" handed in what proves stage {handed.Stage} of a challenge.")]),
        Activity.EvidenceReturned returned => ("history", "warn",
            [new("What "), names.Of(returned.Advocate), new($" handed in for stage {returned.Stage} of a challenge was sent back.")]),
        Activity.EvidenceRejected rejected => ("circle-x", "bad",
            [new("What "), names.Of(rejected.Advocate), new($" handed in for stage {rejected.Stage} of a challenge was rejected.")]),
        Activity.ChallengeStageDone done =>
            ("circle-check", "good", [names.Of(done.Advocate), new($" did stage {done.Stage} of a challenge.")]),
        Activity.ChallengeCompleted completed => ("star", "good", [names.Of(completed.Advocate), new(" completed a challenge.")]),
        Activity.SharedGoalReached reached =>
            ("trophy", "good", [new($"A shared goal was reached: a challenge was done {MoneyText.Whole(reached.Target)} times.")]),
        _ => null,
    };

    /// <summary>The advocate whom such a fact is about; null for a fact about something else.</summary>
    public static AdvocateId? AdvocateOf(Activity fact) => fact switch
    {
        Activity.CompletionBegun begun => begun.Advocate,
        Activity.EvidenceSubmitted handed => handed.Advocate,
        Activity.EvidenceReturned returned => returned.Advocate,
        Activity.EvidenceRejected rejected => rejected.Advocate,
        Activity.ChallengeStageDone done => done.Advocate,
        Activity.ChallengeCompleted completed => completed.Advocate,
        _ => null,
    };
}
