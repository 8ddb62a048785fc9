using Herald.Web.Ui.Forms;

namespace Herald.Web.Badges.Console;

/// <summary>What stands on the page of a badge.</summary>
public sealed record BadgeEditorView
{
    public required BadgeForm Form { get; init; }

    public FormFaults Faults { get; init; } = FormFaults.None;

    /// <summary>Its id; null for one that is made.</summary>
    public required string? Id { get; init; }

    /// <summary>What it is called; null for one that is made.</summary>
    public required string? Name { get; init; }

    public required bool Retired { get; init; }

    /// <summary>The challenges that may earn it.</summary>
    public required IReadOnlyList<Choice> Challenges { get; init; }

    /// <summary>Its tiers, as one is given by hand.</summary>
    public required IReadOnlyList<Choice> Tiers { get; init; }

    public required IReadOnlyList<AwardRow> Awards { get; init; }

    /// <summary>Where the next page of awards begins; null on the last.</summary>
    public required string? Cursor { get; init; }

    public required bool MayChange { get; init; }

    /// <summary>What was typed to give it by hand.</summary>
    public required IReadOnlyDictionary<string, string> Given { get; init; }
}
