using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Challenges;

/// <summary>Rosa's way through the challenge of two stages, as the reference shows it.</summary>
internal static class CompletionExamples
{
    private static readonly DateTimeOffset Begun = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    public static CompletionInput Input { get; } = new()
    {
        Advocate = "rosa@acme.example",
        Stage = 1,
        Evidence = new() { Answers = [new() { Question = 1, Text = "Spreadsheets, and a lot of mail." }] },
    };

    public static CompletionView View { get; } = new()
    {
        Id = ExampleId.Of<CompletionId>(),
        Challenge = ExampleId.Of<ChallengeId>(),
        Name = ChallengeExamples.Input.Name!,
        Version = 1,
        Variant = null,
        Waiting = null,
        Advocate = ExampleId.Of<AdvocateId>(),
        State = CompletionState.Begun,
        Since = Begun,
        NextStage = 2,
        Stages =
        [
            new(
                1, "How was it before?", "answer", CompletionStageState.Done, ChallengeExamples.Input.Stages![0]!.Give!, Begun,
                [new(1, StepState.Approved, Input.Evidence!.ToEvidence(), null, Begun, null, Begun, null)]),
            new(2, "Write it down", "story", CompletionStageState.Next, ChallengeExamples.Input.Stages[1]!.Give!, null, []),
        ],
        Referral = null,
        ShareUrl = null,
        BegunAt = Begun,
    };

    public static Page<CompletionView> Page { get; } = new([View], null);
}
