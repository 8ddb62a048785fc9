using System.Text.Json.Serialization;
using Herald.Core.Amounts;
using Herald.Core.Referrals;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Referrals;

/// <summary>Somebody says how far a referral is.</summary>
internal sealed record StageInput : IChecked
{
    /// <summary>Needed: qualified, opportunity, won, disqualified or lost.</summary>
    public Stage? Stage { get; init; }

    /// <summary>The deal's value: pipeline on opportunity, closed on won.</summary>
    public Money? Value { get; init; }

    /// <summary>Why; at most 1,000 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>When it came to be so, if not now; at most 24 hours ahead.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>The system or person that says it; at most 64 characters.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// The source's own number for this state, as a number or in digits; a lower one than was told before is stale and changes nothing.
    /// </summary>
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public long? SourceVersion { get; init; }

    public void Check(Faults faults)
    {
        if (Stage is null or Core.Referrals.Stage.Submitted or Core.Referrals.Stage.Reversed)
            faults.Add("stage", "One of qualified, opportunity, won, disqualified, lost is expected.", "invalid_stage");
        faults.OptionalMoney("value", Value);
        faults.OptionalText("reason", Reason, 1000, lines: true);
        faults.OptionalInstant("occurred_at", OccurredAt);
        faults.OptionalText("source", Source, 64);
        if (SourceVersion is not null && Source is null)
            faults.Add("source", "A source_version needs its source.", "required");
        if (SourceVersion < 0)
            faults.Add("source_version", "A whole number from 0 is expected.", "amount_out_of_range");
    }
}
