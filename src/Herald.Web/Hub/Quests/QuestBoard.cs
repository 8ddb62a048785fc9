using Herald.Web.Ui.Frames;

namespace Herald.Web.Hub.Quests;

/// <summary>The board of challenges, in words.</summary>
public sealed record QuestBoard
{
    public required HubFrame Frame { get; init; }

    /// <summary>The shelves, all first; empty where there is but one.</summary>
    public required IReadOnlyList<MenuItem> Categories { get; init; }

    /// <summary>The address of the shelf that is shown.</summary>
    public required string Here { get; init; }

    /// <summary>Challenges that were picked for him; none where one shelf is looked at.</summary>
    public IReadOnlyList<QuestPick> Picks { get; init; } = [];

    /// <summary>Whether one shelf is looked at.</summary>
    public required bool IsShelf { get; init; }

    public required IReadOnlyList<Shelf> Shelves { get; init; }

    /// <summary>Whether the program has no challenge for him at all.</summary>
    public required bool IsEmpty { get; init; }

    /// <summary>Challenges that stand together: under way, open, not open yet, done.</summary>
    public sealed record Shelf(string Id, string Title, IReadOnlyList<QuestCard> Cards);
}
