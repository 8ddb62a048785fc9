namespace Herald.Web.Hub.Quests;

/// <summary>One stage on the way, in words.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Text">What is to be done, in Markdown; null where nothing is said, or it is done.</param>
/// <param name="Standing">Where one is with it: "Done", "Next", "Waiting for review".</param>
/// <param name="State">What that means for its looks.</param>
public sealed record QuestStage(int Number, string Title, string? Text, string Standing, QuestStanding State)
{
    /// <summary>What stands on its stub; null where it pays nothing.</summary>
    public required (string Figure, string Caption)? Stub { get; init; }

    /// <summary>What it pays: "100 points"; empty where nothing.</summary>
    public required IReadOnlyList<string> Pays { get; init; }

    /// <summary>What restricts that, a sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>When it was done; null until then.</summary>
    public required DateTimeOffset? DoneAt { get; init; }

    /// <summary>What staff said when they approved it; null where nothing.</summary>
    public required string? Thanks { get; init; }
}
