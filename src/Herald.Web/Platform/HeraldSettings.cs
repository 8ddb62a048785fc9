namespace Herald.Web.Platform;

/// <summary>What an operator sets: by command line, or by environment variables HERALD_….</summary>
internal sealed record HeraldSettings
{
    /// <summary>Where SQLite's file, keys and mail lie.</summary>
    public required string DataFolder { get; init; }

    /// <summary>A PostgreSQL connection string; null means SQLite in the data folder.</summary>
    public string? Database { get; init; }

    /// <summary>Where it listens, such as <c>http://localhost:5080</c>.</summary>
    public required string Urls { get; init; }

    /// <summary>The address that people use, for links in answers; null takes it from each request.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Requests a second that one API key may make; bursts of twice as many pass.</summary>
    public int KeyRequestsPerSecond { get; init; } = 500;

    /// <summary>Requests a second that one address may make without a key; bursts of ten times as many pass.</summary>
    public int VisitorRequestsPerSecond { get; init; } = 20;

    /// <summary>Whether the pages that only developers need are there, and the logs are plain text.</summary>
    public bool Development { get; init; }
}
