using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Challenges;

/// <summary>A challenge of two stages, as the reference shows it.</summary>
internal static class ChallengeExamples
{
    private static readonly DateTimeOffset Made = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    public static ChallengeInput Input { get; } = new()
    {
        Name = "Tell your story",
        Slug = "tell-your-story",
        Summary = "What changed for your team? We turn the best answers into customer stories.",
        Category = "Stories",
        Tags = ["writing"],
        EffortMinutes = 20,
        When = "account.name is present",
        Opens = new() { Level = 1, Early = new() { Level = 3, Days = 7 } },
        Period = new() { From = Made, To = Made.AddDays(30) },
        Limits = new() { PerAdvocate = 1, Total = 50 },
        SharedGoal = new()
        {
            Title = "50 stories together",
            Target = 50,
            Give = [new() { To = Party.Advocate, Kind = "points", Amount = 250 }],
        },
        Stages =
        [
            new()
            {
                Title = "How was it before?",
                Kind = "answer",
                Questions = [new() { Ask = "What did you use before?", Type = "text" }],
                Give = [new() { To = Party.Advocate, Kind = "points", Amount = 50 }],
            },
            new()
            {
                Title = "Write it down",
                Kind = "story",
                LengthMin = 200,
                Publish = true,
                Give = [new() { To = Party.Advocate, Kind = "points", Amount = 500 }],
            },
        ],
    };

    public static ChallengeView View { get; } = new()
    {
        Id = ExampleId.Of<ChallengeId>(),
        Slug = Input.Slug!,
        State = ChallengeState.Live,
        Version = 1,
        Name = Input.Name!,
        Summary = Input.Summary,
        Text = null,
        Category = Input.Category,
        Tags = Input.Tags!,
        EffortMinutes = Input.EffortMinutes,
        Cover = null,
        CoverText = null,
        When = Input.When,
        Opens = Input.Opens,
        Period = Input.Period,
        Limits = Input.Limits,
        Stages = Input.Stages!,
        SharedGoal = Input.SharedGoal,
        SharedProgress = new(4, null),
        Variants = [],
        VariantSize = null,
        Counts = new(7, 2, 4, 0, 39),
        LaunchedAt = Made,
        PausedAt = null,
        EndedAt = null,
        CreatedAt = Made,
        VersionMadeAt = Made,
    };

    public static Page<ChallengeView> Page { get; } = new([View], null);
}
