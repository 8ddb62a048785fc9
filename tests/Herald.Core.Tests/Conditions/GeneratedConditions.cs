using FsCheck;
using FsCheck.Fluent;
using Herald.Core.Amounts;
using Herald.Core.Conditions;

namespace Herald.Core.Tests.Conditions;

/// <summary>Well-typed trees of every shape, and facts that often meet what they ask for: values come from small sets.</summary>
internal static class GeneratedConditions
{
    private static readonly Field[] Fields =
    [
        .. FieldCatalogue.Fields,
        .. FieldCatalogue.Families.SelectMany(family => new[] { "vip", "9-A_z", "and" }.Select(family.Member)),
    ];

    private static readonly DateTimeOffset FirstOf2026 = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly FieldType[] Types = [FieldType.Number, FieldType.Text, FieldType.Boolean, FieldType.Money, FieldType.Date];

    public static Gen<Condition> Trees { get; } = Gen.Choose(0, 5).SelectMany(Tree);

    // Mostly of the field's own type; now and then of another, or missing.
    public static Gen<ConditionFacts> Facts { get; } =
        from values in Gen.CollectToList(Fields, field => Gen.Frequency(
            (1, Gen.Constant<FieldValue>(FieldValue.Missing.Only)),
            (2, Gen.Elements(Types).SelectMany(Value)),
            (6, field.Type == FieldType.Any ? Gen.Elements(Types).SelectMany(Value) : Value(field.Type))))
        select Known([.. values]);

    private static Gen<Condition> Tree(int depth)
    {
        if (depth == 0)
            return Term;
        var inner = Gen.Choose(0, depth - 1).SelectMany(Tree);
        return Gen.OneOf(
            Term,
            inner.Select(Condition (one) => new Condition.Not(one)),
            inner.Two().Select(Condition (two) => new Condition.And(two.Item1, two.Item2)),
            inner.Two().Select(Condition (two) => new Condition.Or(two.Item1, two.Item2)));
    }

    private static Gen<Condition> Term { get; } = Gen.Elements(Fields).SelectMany(field => Gen.Frequency(
        (1, Gen.Constant<Condition>(new Condition.IsMissing(field))),
        (1, Gen.Constant<Condition>(new Condition.IsPresent(field))),
        (4, field.Type == FieldType.Any ? Gen.Elements(Types).SelectMany(type => Asking(field, type)) : Asking(field, field.Type))));

    private static Gen<Condition> Asking(Field field, FieldType type)
    {
        var comparison =
            from one in Gen.Elements(Suitable(type))
            from wanted in Value(type)
            select (Condition)new Condition.Comparison(field, one, wanted);
        var lists = Value(type).ListOf().Where(list => list.Count is > 0 and < 8);
        return type is FieldType.Boolean or FieldType.Date
            ? comparison
            : Gen.OneOf(
                comparison,
                lists.Select(Condition (list) => new Condition.OneOf(field, OneCurrency(list))),
                lists.Select(Condition (list) => new Condition.NoneOf(field, OneCurrency(list))));
    }

    private static Operator[] Suitable(FieldType type) => type switch
    {
        FieldType.Text => [Operator.Equal, Operator.NotEqual, Operator.Contains, Operator.StartsWith, Operator.EndsWith],
        FieldType.Boolean => [Operator.Equal, Operator.NotEqual],
        FieldType.Date => [Operator.Less, Operator.LessOrEqual, Operator.Greater, Operator.GreaterOrEqual],
        _ => [Operator.Equal, Operator.NotEqual, Operator.Less, Operator.LessOrEqual, Operator.Greater, Operator.GreaterOrEqual],
    };

    private static Gen<FieldValue> Value(FieldType type) => type switch
    {
        FieldType.Number => Gen.OneOf(
            Gen.Choose(-3, 3).Select(number => FieldValue.Of((decimal)number)),
            from digits in Gen.Choose(int.MinValue, int.MaxValue)
            from scale in Gen.Choose(0, 14)
            select FieldValue.Of(new decimal(Math.Abs((long)digits)) / Power(scale) * Math.Sign(digits))),
        FieldType.Text => Gen.Elements("", "a", "A", "ab", "Über", "\"", "\\", "\\\"", " or ", "ß😀", "(x),", "50.00 USD")
            .Select(FieldValue.Of),
        FieldType.Boolean => Gen.Elements(true, false).Select(one => FieldValue.Of(one)),
        FieldType.Money =>
            from amount in Gen.OneOf(Gen.Choose(-3, 3), Gen.Choose(int.MinValue, int.MaxValue))
            from code in Gen.Elements("USD", "EUR", "JPY", "KWD", "TRY")
            select FieldValue.Of(new Money(amount, Currency.Of(code))),
        _ => Gen.OneOf(Gen.Choose(-3, 3), Gen.Choose(-1_000_000_000, 1_000_000_000))
            .SelectMany(_ => Gen.Elements(1L, TimeSpan.TicksPerSecond, TimeSpan.TicksPerDay), (count, ticks) => (count, ticks))
            .Select(step => FieldValue.Of(FirstOf2026.AddTicks(step.count % 500_000 * step.ticks))),
    };

    private static decimal Power(int scale) => Enumerable.Repeat(10m, scale).Aggregate(1m, (product, ten) => product * ten);

    private static ValueList OneCurrency(IEnumerable<FieldValue> values)
    {
        var list = values.ToArray();
        return list[0] is FieldValue.Amount first
            ? [.. list.Cast<FieldValue.Amount>().Select(next => FieldValue.Of(next.Value with { Currency = first.Value.Currency }))]
            : [.. list];
    }

    private static ConditionFacts Known(IReadOnlyList<FieldValue> values)
    {
        var facts = new ConditionFacts();
        for (var index = 0; index < Fields.Length; index++)
            facts[Fields[index].Name] = values[index];
        return facts;
    }
}
