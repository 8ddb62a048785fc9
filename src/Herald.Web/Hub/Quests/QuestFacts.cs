using Herald.Core.Amounts;
using Herald.Core.Challenges;

namespace Herald.Web.Hub.Quests;

/// <summary>What is known of an advocate's way beside the challenge itself.</summary>
internal sealed record QuestFacts
{
    /// <summary>What he handed in, the first first.</summary>
    public required IReadOnlyList<CompletionStep> Steps { get; init; }

    /// <summary>What it brought him so far; a code has no unit.</summary>
    public required IReadOnlyList<(Unit? Unit, long Amount)> Brought { get; init; }

    /// <summary>The link by which he shares the stage at hand; null where he shares none.</summary>
    public required string? ShareUrl { get; init; }

    /// <summary>How full the beta is whose place is asked for next; null where none is.</summary>
    public required BetaRoom? Room { get; init; }

    /// <summary>How many clicks it has that count.</summary>
    public required long Clicks { get; init; }
}
