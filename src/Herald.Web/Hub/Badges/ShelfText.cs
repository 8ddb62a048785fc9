using Herald.Web.Ui.Frames;

namespace Herald.Web.Hub.Badges;

/// <summary>The badges of an advocate.</summary>
public sealed record ShelfText
{
    public required HubFrame Frame { get; init; }

    /// <summary>Those that are his, each in its highest tier, the latest first.</summary>
    public required IReadOnlyList<BadgeText> Held { get; init; }

    /// <summary>What can be earned next of each, the nearest first.</summary>
    public required IReadOnlyList<BadgeText> Open { get; init; }

    /// <summary>What was taken back, each with its reason.</summary>
    public required IReadOnlyList<string> TakenBack { get; init; }

    public bool IsEmpty => Held.Count + Open.Count + TakenBack.Count == 0;
}
