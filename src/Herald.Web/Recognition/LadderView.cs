using Herald.Core.Recognition;

namespace Herald.Web.Recognition;

/// <summary>The ladder of a program as the API shows it.</summary>
internal sealed record LadderView
{
    /// <summary>From 1 on; each change makes the next. 0 where the program has no levels.</summary>
    public required int Version { get; init; }

    /// <summary>Whether levels have to be earned again.</summary>
    public required LevelRenewal Renewal { get; init; }

    /// <summary>Since when they have; null where they have not.</summary>
    public required DateTimeOffset? RenewalSince { get; init; }

    /// <summary>When this version was made; null where the program has no levels.</summary>
    public required DateTimeOffset? MadeAt { get; init; }

    public required IReadOnlyList<LevelView> Levels { get; init; }
}
