using Herald.Core.Ids;

namespace Herald.Core.Links;

/// <summary>An advocate's code for one campaign, channel and destination; the same three always give the same link.</summary>
public sealed class Link
{
    /// <summary>The program that it belongs to.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required LinkId Id { get; init; }

    /// <summary>The advocate who shares it.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>What is shared (<see cref="LinkCode"/>); it never changes.</summary>
    public required string Code { get; init; }

    /// <summary>The campaign that it is shared for, 1 to 64 characters; empty if none was named.</summary>
    public required string Campaign { get; init; }

    /// <summary>Where it is shared, such as "mail" or "linkedin", 1 to 64 characters; empty if none was named.</summary>
    public required string Channel { get; init; }

    /// <summary>Where it leads, at most 2,000 characters; empty follows the program's destination, also when that changes.</summary>
    public required string Destination { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The merge by which it came beside another of the same three; null as a rule.</summary>
    public MergeId? MergeId { get; set; }

    /// <summary>Since when it leads on without being counted; null while it counts.</summary>
    public DateTimeOffset? PausedAt { get; set; }
}
