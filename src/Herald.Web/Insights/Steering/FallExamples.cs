using Herald.Core.Ids;
using Herald.Web.Platform;

namespace Herald.Web.Insights.Steering;

/// <summary>A fall, as the reference shows it.</summary>
internal static class FallExamples
{
    public static FallsView All { get; } = new(new(2026, 11, 20), 42,
    [
        new()
        {
            Subject = "challenge",
            Name = "Share our story",
            Challenge = ExampleId.Of<ChallengeId>(),
            Measure = "shares",
            Since = new(2026, 11, 17),
            To = new(2026, 11, 20),
            Counted = 31,
            Expected = 50.4,
            Percent = 38,
            Chance = 0.0004,
            Channels = ["linkedin"],
            Text = "Shares of the challenge “Share our story” fell by 38 % since Tuesday, on linkedin only: 31 where about 50 were to be "
                + "expected.",
        },
    ]);
}
