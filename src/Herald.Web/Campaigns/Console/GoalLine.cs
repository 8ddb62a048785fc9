using Herald.Core.Campaigns;

namespace Herald.Web.Campaigns.Console;

/// <summary>A goal on a campaign's page.</summary>
public sealed record GoalLine
{
    public required GoalMeasure Measure { get; init; }

    /// <summary>What is counted.</summary>
    public required string Title { get; init; }

    /// <summary>How much was counted.</summary>
    public required long Count { get; init; }

    /// <summary>How much is to be reached.</summary>
    public required long Target { get; init; }

    /// <summary>The same in words, with the day.</summary>
    public required string Said { get; init; }

    /// <summary>How it stands by today's pace, in a word.</summary>
    public required string Word { get; init; }

    /// <summary>The colour of that word.</summary>
    public required string Tone { get; init; }

    /// <summary>What is to be expected, or why nothing is; null where the word says all.</summary>
    public required string? Outlook { get; init; }

    /// <summary>The rows behind the count; null where no list shows just these.</summary>
    public required string? Href { get; init; }
}
