namespace Herald.Core.Ids;

/// <summary>The id of a campaign; prints as <c>cpg_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct CampaignId(Guid Value) : IEntityId<CampaignId>, IComparable<CampaignId>
{
    /// <inheritdoc/>
    public static string Prefix => "cpg";

    /// <inheritdoc/>
    public static CampaignId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(CampaignId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(CampaignId left, CampaignId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(CampaignId left, CampaignId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(CampaignId left, CampaignId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(CampaignId left, CampaignId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}
