namespace Herald.Web.Referrals.Record;

/// <summary>A line of the books that belongs to a referral.</summary>
public sealed record RecordPosting
{
    /// <summary>The entry's printed id; null for a code, which is no amount.</summary>
    public required string? Entry { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Who { get; init; }

    /// <summary>His page; null where the console has none.</summary>
    public required string? WhoHref { get; init; }

    /// <summary>Earned, released, taken back.</summary>
    public required string What { get; init; }

    /// <summary>With its sign, in words.</summary>
    public required string Amount { get; init; }

    /// <summary>Pending until when, available, taken back.</summary>
    public required string State { get; init; }

    public required string Tone { get; init; }

    public required string? Rule { get; init; }

    public required string? RuleHref { get; init; }
}
