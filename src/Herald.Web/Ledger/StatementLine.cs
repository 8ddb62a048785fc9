using System.Text.Json.Serialization;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;

namespace Herald.Web.Ledger;

/// <summary>One entry of somebody's books.</summary>
internal sealed record StatementLine
{
    public required EntryId Entry { get; init; }

    /// <summary>earn, release, take_back, hold, post, void or expire.</summary>
    public required EntryKind Kind { get; init; }

    public required Unit Unit { get; init; }

    /// <summary>What the holder has more or less by it; for a release what became available.</summary>
    public required long Amount { get; init; }

    /// <summary>pending, available, taken_back, held or spent: what became of the amount by it.</summary>
    public required string State { get; init; }

    /// <summary>Which parts of the wallet it moved between; they sum to zero.</summary>
    public required IReadOnlyList<PostingView> Postings { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string? Reason { get; init; }

    public required ReferralId? Referral { get; init; }

    public required EventId? Event { get; init; }

    public required RuleId? Rule { get; init; }

    public required int? RuleVersion { get; init; }

    /// <summary>When what waits of it may be spent; null where nothing waits for a date.</summary>
    public required DateTimeOffset? ReleasesAt { get; init; }

    /// <summary>The stage that it waits for; null where it waits for none.</summary>
    public required Stage? UntilStage { get; init; }

    /// <summary>When its cause happened.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>What stands now of the earning that was given or released; null for what else moves. It is told on pages alone.</summary>
    [JsonIgnore]
    public long? Standing { get; init; }

    /// <summary>Units that one part of the wallet gained or lost.</summary>
    internal sealed record PostingView(Part Part, long Amount);
}
