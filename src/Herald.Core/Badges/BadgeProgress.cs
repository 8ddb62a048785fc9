using Herald.Core.Conditions;

namespace Herald.Core.Badges;

/// <summary>How far an advocate is on the way to a tier that asks for so many of something.</summary>
/// <param name="Done">How many there are.</param>
/// <param name="Asked">How many it asks for.</param>
public sealed record BadgeProgress(long Done, long Asked)
{
    /// <summary>The way to a condition such as <c>did.referral_won >= 5</c>; null for all that are not one count.</summary>
    public static BadgeProgress? Of(Condition condition, ConditionFacts facts)
    {
        if (condition is not Condition.Comparison
            {
                Operator: Operator.GreaterOrEqual or Operator.Greater, Wanted: FieldValue.Number { Value: > 0 and < int.MaxValue } wanted,
            } comparison)
            return null;
        var asked = (long)Math.Ceiling(wanted.Value) + (comparison.Operator == Operator.Greater ? 1 : 0);
        var done = facts[comparison.Field] is FieldValue.Number { Value: > 0 } found ? (long)Math.Min(found.Value, asked) : 0;
        return new(done, asked);
    }
}
