using Herald.Core.Conditions;

namespace Herald.Core.Rewards;

/// <summary>
/// What counts for advocates of a level before a rule begins for all. Rules of challenges that open earlier for a level have one; the level
/// is asked like a condition, when the occasion is judged.
/// </summary>
/// <param name="Level">The lowest level for which it counts, from 1.</param>
/// <param name="From">The first instant that counts for it.</param>
public sealed record HeadStart(int Level, DateTimeOffset From)
{
    internal static Field Field { get; } = FieldCatalogue.Fields.Single(static field => field.Name == "advocate.level");

    internal Condition And(Condition? when)
    {
        var reached = new Condition.Comparison(Field, Operator.GreaterOrEqual, FieldValue.Of((decimal?)Level));
        return when is null ? reached : new Condition.And(when, reached);
    }
}
