namespace Herald.Core.Conditions;

/// <summary>Takes a condition apart for those who show it to people.</summary>
public static class ConditionParts
{
    /// <summary>The parts that must all hold, in the order of the text; the condition itself where it is no <c>and</c>.</summary>
    public static IEnumerable<Condition> Conjuncts(this Condition condition) =>
        condition is Condition.And and ? and.Left.Conjuncts().Concat(and.Right.Conjuncts()) : [condition];

    /// <summary>The fields that it asks for, each as often as it is asked.</summary>
    public static IEnumerable<Field> Fields(this Condition condition) => condition switch
    {
        Condition.And and => and.Left.Fields().Concat(and.Right.Fields()),
        Condition.Or or => or.Left.Fields().Concat(or.Right.Fields()),
        Condition.Not not => not.Inner.Fields(),
        Condition.Term term => [term.Field],
        _ => [],
    };
}
