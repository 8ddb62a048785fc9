namespace Herald.Web.Links.Console;

/// <summary>A link as a line of the console's list.</summary>
public sealed record SharedLink
{
    public required string Id { get; init; }

    public required string Code { get; init; }

    /// <summary>What is shared.</summary>
    public required string Url { get; init; }

    public required string Advocate { get; init; }

    public required string AdvocateId { get; init; }

    public required string? Campaign { get; init; }

    public required string? Channel { get; init; }

    public required string? Destination { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset? PausedAt { get; init; }

    /// <summary>Clicks within 30 days, today among them.</summary>
    public required int Clicks { get; init; }
}
