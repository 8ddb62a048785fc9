using Herald.Core.Ids;
using Herald.Core.Recognition;

namespace Herald.Core.Tests.Recognition;

/// <summary>Ladders and days to try them on.</summary>
internal static class Ladders
{
    private static readonly ProgramId Program = ProgramId.From(Guid.Parse("019ad5f0-0000-7000-8000-000000000001"));
    private static readonly AdvocateId Rosa = AdvocateId.From(Guid.Parse("019ad5f0-0000-7000-8000-000000000002"));

    /// <summary>0, 100, 1,000 and 5,000 points.</summary>
    public static Ladder Kept { get; } = Of(LevelRenewal.Never, null, 0, 100, 1_000, 5_000);

    /// <summary>The same, renewed by the year since the program began.</summary>
    public static Ladder Renewed { get; } = Of(LevelRenewal.Yearly, At("2020-01-01"), 0, 100, 1_000, 5_000);

    public static Ladder Of(LevelRenewal renewal, DateTimeOffset? since, params long[] points) => new(
        [
            .. points.Select(static (from, at) => new Level
            {
                ProgramId = Program,
                Version = 1,
                Number = at + 1,
                Name = "Level " + (char)('A' + at),
                Points = from,
                Perks = [],
            }),
        ],
        renewal, since, "Europe/Berlin");

    /// <summary>Noon of a day in UTC.</summary>
    public static DateTimeOffset At(string day) =>
        DateTimeOffset.Parse(day + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture);

    public static AdvocateLevel Reached(int level, string day, string? earned = null) => new()
    {
        ProgramId = Program,
        AdvocateId = Rosa,
        Level = level,
        ReachedAt = At(day),
        EarnedAt = At(earned ?? day),
    };

    /// <summary>What is written down of a climb.</summary>
    public static IReadOnlyList<AdvocateLevel> Written(IEnumerable<Climbed> climbed) => [.. climbed.Select(static one => new AdvocateLevel
    {
        ProgramId = Program,
        AdvocateId = Rosa,
        Level = one.Level,
        ReachedAt = one.ReachedAt,
        EarnedAt = one.EarnedAt,
    })];
}
