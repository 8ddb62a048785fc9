using Herald.Core.Ids;

namespace Herald.Core.Links;

/// <summary>A friend followed a link: the touchpoint that most conversions are credited by. It never changes.</summary>
public sealed class Click
{
    /// <summary>The program that it belongs to.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id; begins with the time of the click.</summary>
    public required ClickId Id { get; init; }

    /// <summary>The link that was followed.</summary>
    public required LinkId LinkId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ClickedAt { get; init; }

    /// <summary>
    /// The click before it in the same browser and program; null for the first. Following these leads from the last touch to the first.
    /// </summary>
    public required ClickId? PreviousId { get; init; }

    /// <summary>
    /// A keyed hash of the address that it came from. The key lives for a day in memory only, so that equal hashes tell of one address
    /// within a day on one node, and nothing ever after.
    /// </summary>
    public required string? AddressHash { get; init; }

    /// <summary>The host of the page that the link stood on, without its path; null if the browser did not say.</summary>
    public required string? ReferrerHost { get; init; }
}
