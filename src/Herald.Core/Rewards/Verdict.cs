using Herald.Core.Amounts;
using Herald.Core.Ids;

namespace Herald.Core.Rewards;

/// <summary>
/// Whether a rule pays for an occasion. It is decided when the occasion is first seen and stays decided, since levels, counts and
/// budgets move on; only another cause or another value of the occasion is judged anew.
/// </summary>
public sealed class Verdict
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The rule.</summary>
    public required RuleId RuleId { get; init; }

    /// <summary>The occasion (<see cref="Occasion.Key"/>).</summary>
    public required string Occasion { get; init; }

    /// <summary>The advocate that it was decided for.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>The referral that it belongs to; null where the occasion needs none.</summary>
    public required ReferralId? ReferralId { get; init; }

    /// <summary>The version of the rule that held.</summary>
    public required int RuleVersion { get; init; }

    /// <summary>The fact that it was decided on, in its printed form.</summary>
    public required string Cause { get; init; }

    /// <summary>The value that it was decided on.</summary>
    public long? ValueAmount { get; init; }

    /// <summary>The currency of <see cref="ValueAmount"/>.</summary>
    public Currency? ValueCurrency { get; init; }

    /// <summary>When the occasion happened.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Whether it pays.</summary>
    public required bool Met { get; init; }

    /// <summary><c>met</c>, or the named reason why not.</summary>
    public required string Code { get; init; }

    /// <summary>The reasons in sentences for people.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Which occasion of its kind it was for the advocate, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The same verdict for the referral that carries the credit now.</summary>
    public Verdict Of(ReferralId? referral) => ReferralId == referral ? this : new()
    {
        ProgramId = ProgramId,
        RuleId = RuleId,
        Occasion = Occasion,
        AdvocateId = AdvocateId,
        ReferralId = referral,
        RuleVersion = RuleVersion,
        Cause = Cause,
        ValueAmount = ValueAmount,
        ValueCurrency = ValueCurrency,
        OccurredAt = OccurredAt,
        Met = Met,
        Code = Code,
        Reasons = Reasons,
        Ordinal = Ordinal,
    };

    /// <summary>Whether it was decided on just this.</summary>
    public bool IsOn(Occasion occasion, RuleHistory.Version version) =>
        RuleVersion == version.Number && Cause == occasion.Cause.Reference
        && ValueAmount == occasion.Value?.Amount && ValueCurrency == occasion.Value?.Currency;
}
