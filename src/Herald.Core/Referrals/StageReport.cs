using Herald.Core.Amounts;
using Herald.Core.Ids;

namespace Herald.Core.Referrals;

/// <summary>Somebody said how far a referral is: a sales rep, or a CRM. A fact that stays as it was told.</summary>
public sealed class StageReport
{
    /// <summary>The program that it was reported to.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required ReportId Id { get; init; }

    /// <summary>The referral that it speaks of.</summary>
    public required ReferralId ReferralId { get; init; }

    /// <summary>The stage that it names; never submitted or reversed, which follow from other facts.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The deal's value in minor units.</summary>
    public long? ValueAmount { get; init; }

    /// <summary>The currency of <see cref="ValueAmount"/>.</summary>
    public Currency? ValueCurrency { get; init; }

    /// <summary>Why, in the words of who said it.</summary>
    public string? Reason { get; init; }

    /// <summary>The system or person that said it.</summary>
    public string? Source { get; init; }

    /// <summary>The source's own number for this state; a lower one than another of the same source is older.</summary>
    public long? SourceVersion { get; init; }

    /// <summary>When it came to be so.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Whether nobody said when it came to be so, so that the time of the report stands in.</summary>
    public bool IsUndated => OccurredAt == ReceivedAt;

    /// <summary>The deal's value.</summary>
    public Money? Value => ValueAmount is { } amount && ValueCurrency is { } currency ? new(amount, currency) : null;

    /// <summary>
    /// Whether a newer report of the same source says that it was already overtaken when it claims to have happened: then it
    /// changes nothing, whenever it arrives.
    /// </summary>
    public bool IsOvertakenBy(StageReport other) =>
        SourceVersion < other.SourceVersion && OccurredAt >= other.OccurredAt
            && string.Equals(Source, other.Source, StringComparison.Ordinal);
}
