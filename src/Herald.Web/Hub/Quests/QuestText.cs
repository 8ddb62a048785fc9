using Herald.Web.Hub.Quests.Handing;
using Herald.Web.Ui.Frames;

namespace Herald.Web.Hub.Quests;

/// <summary>A challenge's page, in words.</summary>
public sealed record QuestText
{
    public required HubFrame Frame { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string? Summary { get; init; }

    /// <summary>Where its picture is; null where it has none.</summary>
    public required string? Cover { get; init; }

    public required string? CoverText { get; init; }

    /// <summary>All about it, in Markdown; null where nothing is said.</summary>
    public required string? About { get; init; }

    public required QuestStanding Standing { get; init; }

    /// <summary>What is to be known beside the stages: what happens now, why not, what it brought; a sentence each.</summary>
    public required IReadOnlyList<string> News { get; init; }

    /// <summary>What staff wrote: what is lacking, or why it was not accepted; null where nothing.</summary>
    public required string? Note { get; init; }

    public required (string Figure, string Caption)? Stub { get; init; }

    /// <summary>That he may begin it before all others, and until when; null where it is open for all, or not for him.</summary>
    public required string? Early { get; init; }

    /// <summary>What makes its points count for more just now; null where nothing does, or nothing is left to do.</summary>
    public required string? Bonus { get; init; }

    /// <summary>How far all have come with it together; null where nothing is shared.</summary>
    public required TogetherText? Together { get; init; }

    /// <summary>What it pays in all, how long it takes, until when it is open, how many places are left: a name and its value.</summary>
    public required IReadOnlyList<(string Name, string Value)> Facts { get; init; }

    public required IReadOnlyList<QuestStage> Stages { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Whether it is begun by a button.</summary>
    public required bool MayBegin { get; init; }

    /// <summary>What is to be done now; null where nothing is.</summary>
    public required StageTask? Task { get; init; }

    /// <summary>What he handed in last for the stage at hand; null where nothing, or where it stands in the form again.</summary>
    public required HandedIn? Last { get; init; }

    public string Here => $"{Frame.Address(HubPlace.Challenges)}/{Slug}";
}
