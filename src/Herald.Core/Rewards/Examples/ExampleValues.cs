using Herald.Core.Conditions;

namespace Herald.Core.Rewards.Examples;

/// <summary>Finds values for which a part of a condition holds, where that is easily done; a part that is not pleased says so itself.</summary>
internal static class ExampleValues
{
    private static readonly DateTimeOffset SomeDay = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Please(Condition part, ConditionFacts known, IReadOnlyList<string> given)
    {
        switch (part)
        {
            case Condition.And and:
                Please(and.Left, known, given);
                Please(and.Right, known, given);
                break;
            case Condition.Or or:
                Please(or.Left, known, given);
                break;
            case Condition.Not { Inner: var inner }:
                // What is missing meets no comparison, so that its opposite holds.
                foreach (var field in inner.Fields().Where(field => !given.Contains(field.Name)))
                    known[field.Name] = inner is Condition.IsMissing ? Sample(field.Type) : FieldValue.Missing.Only;
                break;
            case Condition.Term term when !given.Contains(term.Field.Name):
                known[term.Field.Name] = Fitting(term);
                break;
        }
    }

    private static FieldValue Fitting(Condition.Term term) => term switch
    {
        Condition.Comparison { Operator: Operator.NotEqual, Wanted: var wanted } => Beside(wanted),
        Condition.Comparison { Operator: Operator.Less, Wanted: var wanted } => Moved(wanted, -1),
        Condition.Comparison { Operator: Operator.Greater, Wanted: var wanted } => Moved(wanted, 1),
        Condition.Comparison { Wanted: var wanted } => wanted,
        Condition.OneOf one => one.Values[0],
        Condition.NoneOf none => Beside(none.Values.Aggregate(Highest)),
        Condition.IsPresent => Sample(term.Field.Type),
        _ => FieldValue.Missing.Only,
    };

    private static FieldValue Highest(FieldValue one, FieldValue other) => (one, other) switch
    {
        (FieldValue.Number left, FieldValue.Number right) => left.Value > right.Value ? one : other,
        (FieldValue.Amount left, FieldValue.Amount right) => left.Value.Amount > right.Value.Amount ? one : other,
        (FieldValue.Text left, FieldValue.Text right) => left.Value.Length > right.Value.Length ? one : other,
        _ => other,
    };

    private static FieldValue Beside(FieldValue value) => value switch
    {
        FieldValue.Text text => FieldValue.Of(text.Value + " or another"),
        FieldValue.Boolean boolean => FieldValue.Of((bool?)!boolean.Value),
        _ => Moved(value, 1),
    };

    private static FieldValue Moved(FieldValue value, int by) => value switch
    {
        FieldValue.Number number => FieldValue.Of((decimal?)(number.Value + by)),
        FieldValue.Amount amount => FieldValue.Of(amount.Value with { Amount = amount.Value.Amount + by }),
        FieldValue.Instant instant => FieldValue.Of((DateTimeOffset?)instant.Value.AddDays(by)),
        _ => value,
    };

    private static FieldValue Sample(FieldType type) => type switch
    {
        FieldType.Number => FieldValue.Of(1m),
        FieldType.Boolean => FieldValue.Of((bool?)true),
        FieldType.Date => FieldValue.Of((DateTimeOffset?)SomeDay),
        _ => FieldValue.Of("some"),
    };
}
