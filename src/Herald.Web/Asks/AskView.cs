using Herald.Core.Asks;
using Herald.Core.Ids;
using Herald.Core.Picks;

namespace Herald.Web.Asks;

/// <summary>That an advocate was asked for something.</summary>
internal sealed record AskView
{
    public required AskId Id { get; init; }

    public required AskKind Kind { get; init; }

    /// <summary>The challenge that was picked; null for a message.</summary>
    public required ChallengeId? Challenge { get; init; }

    /// <summary>What a message asked for; null for a pick.</summary>
    public required string? About { get; init; }

    /// <summary>Why it was picked, the strongest reason first.</summary>
    public required IReadOnlyList<PickReason> Reasons { get; init; }

    /// <summary>What the pick scored, of a hundred; null for a message.</summary>
    public required int? Score { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Until when a pick stands in the hub, unless it is begun before.</summary>
    public required DateTimeOffset LapsesAt { get; init; }

    public static AskView Of(Ask ask) => new()
    {
        Id = ask.Id,
        Kind = ask.Kind,
        Challenge = ask.ChallengeId,
        About = ask.About,
        Reasons = ask.Reasons,
        Score = ask.Score,
        AskedAt = ask.AskedAt,
        LapsesAt = ask.LapsesAt,
    };
}
