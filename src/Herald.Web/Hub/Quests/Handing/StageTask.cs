using Herald.Core.Challenges;
using Herald.Web.Ui.Sharing;

namespace Herald.Web.Hub.Quests.Handing;

/// <summary>What is to be done in the stage at hand.</summary>
public sealed record StageTask
{
    public required int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>What is to be done, in Markdown; null where its title says it.</summary>
    public required string? Text { get; init; }

    public required StageKind Kind { get; init; }

    /// <summary>Whether staff look at it before it counts.</summary>
    public required bool Reviewed { get; init; }

    /// <summary>What was typed, or handed in before and sent back.</summary>
    public EvidenceForm Form { get; init; } = EvidenceForm.Empty;

    /// <summary>His own link, where it is shared by one.</summary>
    public string? ShareUrl { get; init; }

    /// <summary>Where he may share it, each with words to begin from.</summary>
    public IReadOnlyList<ShareChannel> Places { get; init; } = [];

    /// <summary>What he gets for it, said to who reads what he shares.</summary>
    public string? Disclosure { get; init; }

    /// <summary>How many clicks there are, of those that are asked for.</summary>
    public (long Count, long Asked, string Text)? Clicks { get; init; }

    /// <summary>How full the beta is; null for other kinds.</summary>
    public BetaRoom? Room { get; init; }

    /// <summary>When and where people meet; null where that is not said.</summary>
    public string? Meeting { get; init; }
}
