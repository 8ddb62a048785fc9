using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Challenges;

/// <summary>Challenges and ways through them, in few words.</summary>
internal static class Example
{
    public static DateTimeOffset Noon { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static StageEvidence Story { get; } = new() { Text = "It was slow before, and now it is not." };

    public static ChallengeTerms Terms(params ChallengeStage[] stages) => new() { Name = "Challenge", Stages = stages };

    /// <summary>A stage that staff look at, or that proves itself.</summary>
    public static ChallengeStage Stage(bool approval = true, StageKind? kind = null) => new()
    {
        Title = "Stage",
        Kind = kind ?? new StageKind.Story(1, false),
        NeedsApproval = approval,
    };

    public static Challenge Draft(DateTimeOffset? starts = null, DateTimeOffset? ends = null) => new()
    {
        ProgramId = Numbered.Of<ProgramId>(1),
        Id = Numbered.Of<ChallengeId>(1),
        Slug = "challenge",
        Version = 1,
        StartsAt = starts,
        EndsAt = ends,
        Follows = false,
        CreatedAt = Noon,
    };

    public static Challenge Live(DateTimeOffset? ends = null)
    {
        var challenge = Draft(ends: ends);
        challenge.Launch(Terms(Stage()), Noon).ShouldBeNull();
        return challenge;
    }

    public static Completion Way(DateTimeOffset? ends = null) => new()
    {
        ProgramId = Numbered.Of<ProgramId>(1),
        Id = Numbered.Of<CompletionId>(1),
        ChallengeId = Numbered.Of<ChallengeId>(1),
        Version = 1,
        AdvocateId = Numbered.Advocate(1),
        BegunAt = Noon,
        EndsAt = ends,
        Since = Noon,
    };

    public static Judgement Say(StepState state) => new(state, "mia@northwind.example", "A note");
}
