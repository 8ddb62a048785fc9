using Herald.Core.Ids;
using Herald.Web.Platform;

namespace Herald.Web.Challenges.Answers;

/// <summary>Counted answers, as the reference shows them.</summary>
internal static class AnswerExamples
{
    public static AnswersView View { get; } = new()
    {
        Challenge = ExampleId.Of<ChallengeId>(),
        People = 42,
        Cut = false,
        Questions =
        [
            new()
            {
                Stage = 1,
                Number = 1,
                Ask = "Which part do you use most?",
                Type = "choice",
                Answers = 42,
                Counts = [new("Reports", 30), new("Alerts", 12)],
                Mean = null,
                Promoters = null,
            },
            new()
            {
                Stage = 1,
                Number = 2,
                Ask = "How likely would you recommend us?",
                Type = "scale",
                Answers = 2,
                Counts = [.. Enumerable.Range(0, 11)
                    .Select(static step => new AnswersView.AnswerCount($"{step}", step is 6 or 10 ? 1 : 0))],
                Mean = 8,
                Promoters = 0,
            },
        ],
    };
}
