using Herald.Core.Ids;
using Herald.Web.Platform;

namespace Herald.Web.Challenges.Trials;

/// <summary>A trial of two variants, as the reference shows it.</summary>
internal static class TrialExamples
{
    public static TrialView View { get; } = new()
    {
        Challenge = ExampleId.Of<ChallengeId>(),
        Since = new(2026, 11, 1, 9, 30, 0, TimeSpan.Zero),
        Size = 200,
        Variants =
        [
            new()
            {
                Key = "a",
                Name = "Tell your story",
                Seen = 231,
                Begun = 46,
                BegunShare = new(0.1991, 0.1527, 0.2555),
                Completed = 31,
                CompletedShare = new(0.1342, 0.0962, 0.1842),
                Clicks = null,
                Compared = new(200, 40),
                Difference = null,
            },
            new()
            {
                Key = "b",
                Name = "How did you do it?",
                Seen = 238,
                Begun = 88,
                BegunShare = new(0.3697, 0.3108, 0.4327),
                Completed = 55,
                CompletedShare = new(0.2311, 0.182, 0.2887),
                Clicks = null,
                Compared = new(200, 74),
                Difference = new(0.0818, 0.2552),
            },
        ],
        Verdict = new("best", "b", ["a"], "B is ahead: clearly more began who saw it first than of every other."),
    };
}
