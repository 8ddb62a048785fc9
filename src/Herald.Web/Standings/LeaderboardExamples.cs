using Herald.Core.Ids;
using Herald.Web.Platform;

namespace Herald.Web.Standings;

/// <summary>A leaderboard as the reference shows it.</summary>
internal static class LeaderboardExamples
{
    private static readonly PlaceView Rosa = new(1, ExampleId.Of<AdvocateId>(), "Rosa D.", 1_240);

    public static LeaderboardView View { get; } = new()
    {
        Leaderboard = "points",
        Period = "2026-11",
        From = new(2026, 11, 1),
        To = new(2026, 11, 30),
        Account = null,
        Audience = null,
        Unit = "points",
        FrozenAt = null,
        Advocates = 1,
        Data = [Rosa],
        Around = [Rosa],
        RankBefore = 3,
    };
}
