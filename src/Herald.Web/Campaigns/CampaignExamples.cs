using Herald.Core.Campaigns;
using Herald.Core.Ids;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Campaigns;

/// <summary>A campaign, as the reference shows it.</summary>
internal static class CampaignExamples
{
    private static readonly DateTimeOffset Made = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    public static CampaignInput Input { get; } = new()
    {
        Slug = "bring-a-friend",
        Name = "Bring a friend",
        About = "Friends of those who know us best, before the year ends.",
        BeginsOn = new(2026, 11, 1),
        EndsOn = new(2026, 12, 31),
        Audience = "quiet-champions",
        Challenges = [ExampleId.Of<ChallengeId>().ToString()],
        Rules = [ExampleId.Of<RuleId>().ToString()],
        Links = ["winter-letter"],
        Goals = [new() { Measure = "referrals", Target = 80 }, new() { Measure = "closed_value", Target = 5_000_000 }],
    };

    public static CampaignView View { get; } = new()
    {
        Id = ExampleId.Of<CampaignId>(),
        Slug = Input.Slug!,
        Name = Input.Name!,
        About = Input.About,
        State = CampaignState.Running,
        BeginsOn = Input.BeginsOn!.Value,
        EndsOn = Input.EndsOn!.Value,
        EndedOn = null,
        Scope = CampaignScope.Named,
        Audience = Input.Audience,
        Challenges = [ExampleId.Of<ChallengeId>()],
        Rules = [ExampleId.Of<RuleId>()],
        Links = ["winter-letter"],
        Goals =
        [
            new(GoalMeasure.Referrals, 80, new(2026, 12, 31),
                new(31, null, new(2026, 11, 21), false, new(OutlookState.Open, 91, 73, 111, null))),
            new(GoalMeasure.ClosedValue, 5_000_000, new(2026, 12, 31),
                new(1_250_000, null, new(2026, 11, 21), false, new(OutlookState.Unknown, null, null, null, GoalDoubt.TooLittle))),
        ],
        MadeBy = "key Shop",
        MadeAt = Made,
        ChangedBy = "key Shop",
        ChangedAt = Made,
    };

    public static Page<CampaignView> Page { get; } =
        new([View with { Goals = [.. View.Goals.Select(static goal => goal with { Progress = null })] }], null);
}
