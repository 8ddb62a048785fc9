using Herald.Core.Recognition;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Recognition;

/// <summary>The whole ladder of a program.</summary>
internal sealed record LadderInput : IChecked
{
    /// <summary>Whether levels have to be earned again: never where it is left out.</summary>
    public LevelRenewal? Renewal { get; init; }

    /// <summary>Needed; 1 to 20 levels, from the first on.</summary>
    public IReadOnlyList<LevelInput?>? Levels { get; init; }

    public void Check(Faults faults)
    {
        if (Levels is not { Count: > 0 and <= Ladder.LevelsMax })
            faults.Add("levels", $"1 to {Ladder.LevelsMax} levels are expected.", "ladder_invalid");
        long? before = null;
        for (var at = 0; at < Math.Min(Levels?.Count ?? 0, Ladder.LevelsMax); at++)
        {
            if (Levels![at] is not { } level)
            {
                faults.Add($"levels[{at}]", "A level is expected, not null.", "required");
                continue;
            }

            level.Check(faults, $"levels[{at}]");
            CheckRise(faults, $"levels[{at}].points", at, level.Points, before);
            if (Levels.Take(at).Any(other => string.Equals(other?.Name?.Trim(), level.Name?.Trim(), StringComparison.OrdinalIgnoreCase)))
                faults.Add($"levels[{at}].name", "Another level is called so; each has a name of its own.", "ladder_invalid");
            before = level.Points ?? before;
        }
    }

    private static void CheckRise(Faults faults, string field, int at, long? points, long? before)
    {
        if (at == 0 && points is > 0)
            faults.Add(field, "The first level asks for 0 points, so that everybody has one.", "ladder_invalid");
        else if (at > 0 && points is { } own && own <= (before ?? 0))
            faults.Add(field, $"More than the {before ?? 0:N0} of the level before are expected.", "ladder_invalid");
    }
}
