namespace Herald.Web.Hub.Purse;

/// <summary>One entry of the statement, in words.</summary>
public sealed record StatementText
{
    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it was for: "For referring Kim".</summary>
    public required string Title { get; init; }

    /// <summary>The referral's page; null where it is about none.</summary>
    public required string? Href { get; init; }

    /// <summary>With its sign where the sum of what was earned changed: "+100 points".</summary>
    public required string Amount { get; init; }

    /// <summary>"Pending", "Yours", "Taken back", "Set aside", "Spent".</summary>
    public required string State { get; init; }

    public required string Tone { get; init; }

    /// <summary>When it is released, or what it waits for; null where nothing waits.</summary>
    public required string? Until { get; init; }

    /// <summary>The rule that gave it, as it stood then; null where none did.</summary>
    public required string? Rule { get; init; }

    /// <summary>What was his to spend after it: "1,240 points"; null where only a part of the statement is shown.</summary>
    public required string? Balance { get; init; }
}
