namespace Herald.Web.Rewards.Pages;

/// <summary>Something that was done to a rule.</summary>
public sealed record RuleStep(string Title, DateTimeOffset At, string Icon)
{
    /// <summary>Who did it; null where no member of staff did, but the API or the command line.</summary>
    public string? Who { get; init; }

    /// <summary>Empty, "good", "warn" or "bad".</summary>
    public string Tone { get; init; } = "";

    /// <summary>Why, in the words of who did it.</summary>
    public string? Reason { get; init; }

    /// <summary>What it says otherwise than before.</summary>
    public IReadOnlyList<RuleChange> Changes { get; init; } = [];

    /// <summary>All that it says, for the version that began it.</summary>
    public IReadOnlyList<RuleLine> Lines { get; init; } = [];
}
