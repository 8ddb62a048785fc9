using Herald.Core.Challenges;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>What an advocate must have reached before a challenge opens for him.</summary>
internal sealed record ChallengeOpeningInput
{
    private const int LevelMax = 1_000;
    private const int AfterMax = 10;

    /// <summary>The lowest level, from 1.</summary>
    public int? Level { get; init; }

    /// <summary>The slugs of challenges that he must have completed, all of them; at most 10.</summary>
    public IReadOnlyList<string?>? After { get; init; }

    public void Check(Faults faults)
    {
        if (Level is < 1 or > LevelMax)
            faults.Add("opens.level", $"A whole number from 1 to {LevelMax:N0} is expected.", "number_out_of_range");
        if (After?.Count > AfterMax)
            faults.Add("opens.after", $"At most {AfterMax} are taken; there are {After.Count}.", "too_many");
        for (var at = 0; at < Math.Min(After?.Count ?? 0, AfterMax); at++)
        {
            if (!ChallengeSlug.IsSlug(After![at]))
                faults.Add($"opens.after[{at}]", ChallengeSlug.Expected, "invalid_slug");
        }
    }

    public ChallengeOpening ToOpening() => new(Level, [.. (After ?? []).Select(static slug => slug!).Distinct(StringComparer.Ordinal)]);
}
