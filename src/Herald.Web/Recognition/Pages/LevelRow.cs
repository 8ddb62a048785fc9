using System.Globalization;

namespace Herald.Web.Recognition.Pages;

/// <summary>One level as it stands in the form: every field as it was typed.</summary>
public sealed record LevelRow
{
    public string? Name { get; init; }

    public string? Points { get; init; }

    /// <summary>One perk on each line.</summary>
    public string? Perks { get; init; }

    internal static LevelRow Of(LevelView level) => new()
    {
        Name = level.Name,
        Points = level.Points.ToString(CultureInfo.InvariantCulture),
        Perks = level.Perks.Count == 0 ? null : string.Join('\n', level.Perks),
    };
}
