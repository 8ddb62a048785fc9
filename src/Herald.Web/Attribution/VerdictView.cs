using System.Text.Json.Serialization;
using Herald.Core.Ids;

namespace Herald.Web.Attribution;

/// <summary>What one rule said of one occasion.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="RuleVersion">Its version.</param>
/// <param name="Occasion">What it looked at: a stage of the referral, or an event.</param>
/// <param name="OccurredAt">When that happened.</param>
/// <param name="Paid">Whether it pays.</param>
/// <param name="Code">met, or the named reason why not.</param>
/// <param name="Reasons">The reasons in sentences.</param>
/// <param name="Gifts">What it gave.</param>
internal sealed record VerdictView(
    RuleId Rule, int RuleVersion, string Occasion, DateTimeOffset OccurredAt, bool Paid, string Code, IReadOnlyList<string> Reasons,
    IReadOnlyList<GiftView> Gifts)
{
    /// <summary>Whose referral it was when it was decided; pages alone tell it.</summary>
    [JsonIgnore]
    public AdvocateId Advocate { get; init; }
}
