using Herald.Core.Recognition;

namespace Herald.Web.Recognition;

/// <summary>A ladder of three, as the reference shows it.</summary>
internal static class LevelExamples
{
    public static LadderInput Input { get; } = new()
    {
        Renewal = LevelRenewal.Never,
        Levels =
        [
            new() { Name = "Member", Points = 0, Perks = [] },
            new() { Name = "Insider", Points = 500, Perks = ["New features a month before everybody"] },
            new() { Name = "Champion", Points = 5_000, Perks = ["A seat on the customer board", "Double points in your birthday week"] },
        ],
    };

    public static LadderView View { get; } = new()
    {
        Version = 1,
        Renewal = LevelRenewal.Never,
        RenewalSince = null,
        MadeAt = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero),
        Levels = [.. Input.Levels!.Select(static (level, at) => new LevelView(at + 1, level!.Name!, level.Points!.Value,
            [.. level.Perks!.Select(static perk => perk!)]))],
    };
}
