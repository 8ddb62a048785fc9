using Herald.Core.Audiences;
using Herald.Core.Challenges;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>What an advocate must have reached before a challenge opens for him.</summary>
internal sealed record ChallengeOpeningInput
{
    public const int LevelMax = 1_000;
    private const int AfterMax = 10;
    private const int BadgesMax = 10;

    /// <summary>The lowest level, from 1.</summary>
    public int? Level { get; init; }

    /// <summary>The slugs of challenges that he must have completed, all of them; at most 10.</summary>
    public IReadOnlyList<string?>? After { get; init; }

    /// <summary>The slugs of badges of which he must have a tier, all of them; at most 10.</summary>
    public IReadOnlyList<string?>? Badges { get; init; }

    /// <summary>Who may begin before all others; only beside period.from.</summary>
    public EarlyAccessInput? Early { get; init; }

    public void Check(Faults faults, DateTimeOffset? from)
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

        if (Badges?.Count > BadgesMax)
            faults.Add("opens.badges", $"At most {BadgesMax} are taken; there are {Badges.Count}.", "too_many");
        for (var at = 0; at < Math.Min(Badges?.Count ?? 0, BadgesMax); at++)
        {
            if (Badges![at] is not { } slug || !AudienceSlug.IsSlug(slug))
                faults.Add($"opens.badges[{at}]", "The slug of a badge is expected, such as first-friend.", "invalid_slug");
        }

        Early?.Check(faults, Level, from);
    }

    public ChallengeOpening ToOpening() => new(Level, Named(After), Named(Badges)) { Early = Early?.ToEarlyAccess() };

    private static string[] Named(IReadOnlyList<string?>? slugs) => [.. (slugs ?? []).OfType<string>().Distinct(StringComparer.Ordinal)];
}
