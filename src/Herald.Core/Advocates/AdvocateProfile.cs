using Herald.Core.Ids;

namespace Herald.Core.Advocates;

/// <summary>
/// What an advocate says of himself: what he likes to do, where, and what for. What the company knows are his attributes.
/// </summary>
public sealed class AdvocateProfile
{
    /// <summary>What he may like to do.</summary>
    public static IReadOnlyList<string> AllInterests { get; } =
        ["sharing", "referring", "reviews", "stories", "events", "feedback", "learning"];

    /// <summary>Where he may speak.</summary>
    public static IReadOnlyList<string> AllChannels { get; } = ["in_person", "email", "linkedin", "whatsapp", "facebook", "x"];

    /// <summary>What he may do it for.</summary>
    public static IReadOnlyList<string> AllMotives { get; } = ["helping", "rewards", "recognition", "people", "learning"];

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Who says so.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>Some of <see cref="AllInterests"/>.</summary>
    public required IReadOnlyList<string> Interests { get; set; }

    /// <summary>Some of <see cref="AllChannels"/>.</summary>
    public required IReadOnlyList<string> Channels { get; set; }

    /// <summary>Some of <see cref="AllMotives"/>.</summary>
    public required IReadOnlyList<string> Motives { get; set; }

    /// <summary>When he last said so.</summary>
    public required DateTimeOffset AnsweredAt { get; set; }
}
