using Herald.Core.Amounts;
using Herald.Core.Ids;

namespace Herald.Core.Rewards;

/// <summary>What a rule has paid so far, for its caps.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Paid">The occasions it paid for, of the advocates at hand.</param>
/// <param name="Given">Units that it gave and has not taken back, to anybody.</param>
public sealed record RuleUse(RuleId Rule, IReadOnlyList<RuleUse.Occurrence> Paid, IReadOnlyDictionary<Unit, long> Given)
{
    /// <summary>One occasion that it paid for.</summary>
    public sealed record Occurrence(string Occasion, AdvocateId Advocate, ReferralId? Referral, DateTimeOffset At);

    /// <summary>
    /// The part of <see cref="Given"/> that the friend's own occasions hold, by the keys of their earnings: an occasion that is judged
    /// again, since its value was told later, does not stand in its own way.
    /// </summary>
    public IReadOnlyList<Held> Own { get; init; } = [];

    /// <summary>What the books hold of one earning.</summary>
    public sealed record Held(string Key, Unit Unit, long Amount);
}
