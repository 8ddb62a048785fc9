namespace Herald.Web.Hub.Home;

/// <summary>Something worth doing now, as a ticket.</summary>
public sealed record HomeTicket
{
    public required string Title { get; init; }

    /// <summary>Why it is worth doing now, in a sentence or two.</summary>
    public required string Why { get; init; }

    /// <summary>What stands large on the stub: "+100"; null for the icon.</summary>
    public string? Figure { get; init; }

    /// <summary>What stands small below it: "points".</summary>
    public string? Caption { get; init; }

    public required string Icon { get; init; }

    /// <summary>Where it is done.</summary>
    public required string Href { get; init; }

    /// <summary>What the link to it says.</summary>
    public required string Action { get; init; }

    /// <summary>Whether it opens above the page, where there is script.</summary>
    public bool Sheet { get; init; }
}
