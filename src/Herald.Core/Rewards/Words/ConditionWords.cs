using System.Diagnostics;
using Herald.Core.Conditions;
using Herald.Core.Languages;

namespace Herald.Core.Rewards.Words;

/// <summary>A condition as people say it: "what you pay is at least $50 and your company is “Acme”".</summary>
internal static class ConditionWords
{
    public static string Of(Condition condition, Trigger trigger, RuleReader reader) => condition switch
    {
        Condition.And and => reader.T($"{Within(and.Left, trigger, reader)} and {Within(and.Right, trigger, reader)}"),
        Condition.Or or => reader.T($"either {Of(or.Left, trigger, reader)} or {Of(or.Right, trigger, reader)}"),
        Condition.Not not => reader.T($"it is not so that {Of(not.Inner, trigger, reader)}"),
        Condition.Term term => Of(term, trigger, reader),
        _ => throw new UnreachableException(),
    };

    private static string Within(Condition condition, Trigger trigger, RuleReader reader) =>
        condition is Condition.Or or Condition.Not ? $"({Of(condition, trigger, reader)})" : Of(condition, trigger, reader);

    private static string Of(Condition.Term term, Trigger trigger, RuleReader reader)
    {
        var subject = FieldWords.Of(term.Field, trigger, reader);
        // These two ask whether something is known, and so do their words.
        return term.Field.Name is "friend.has_email" or "friend.has_phone"
            && term is Condition.Comparison { Wanted: FieldValue.Boolean known } asked
            ? $"{subject} {(known.Value == (asked.Operator == Operator.Equal) ? reader.T("is known") : reader.T("is not known"))}"
            : $"{subject} {Predicate(term, reader)}";
    }

    private static string Predicate(Condition.Term term, RuleReader reader) => term switch
    {
        Condition.Comparison comparison => Compared(comparison.Operator, comparison.Wanted, reader),
        Condition.OneOf oneOf => reader.T($"is {Lists.Or(reader.Culture, oneOf.Values.Select(value => Of(value, reader)))}"),
        Condition.NoneOf noneOf =>
            reader.T($"is neither {Lists.Nor(reader.Culture, noneOf.Values.Select(value => Of(value, reader)))}"),
        Condition.IsMissing => reader.T("is not known"),
        Condition.IsPresent => reader.T("is known"),
        _ => throw new UnreachableException(),
    };

    private static string Compared(Operator comparison, FieldValue wanted, RuleReader reader) => (comparison, wanted) switch
    {
        (Operator.Equal, FieldValue.Boolean yes) => yes.Value ? reader.T("is true") : reader.T("is not true"),
        (Operator.NotEqual, FieldValue.Boolean yes) => yes.Value ? reader.T("is not true") : reader.T("is true"),
        (Operator.Less, FieldValue.Instant at) => reader.T($"is before {Of(at, reader)}"),
        (Operator.LessOrEqual, FieldValue.Instant at) => reader.T($"is not after {Of(at, reader)}"),
        (Operator.Greater, FieldValue.Instant at) => reader.T($"is after {Of(at, reader)}"),
        (Operator.GreaterOrEqual, FieldValue.Instant at) => reader.T($"is not before {Of(at, reader)}"),
        _ => Compared(comparison, Of(wanted, reader), reader),
    };

    private static string Compared(Operator comparison, string wanted, RuleReader reader) => comparison switch
    {
        Operator.Equal => reader.T($"is {wanted}"),
        Operator.NotEqual => reader.T($"is not {wanted}"),
        Operator.Less => reader.T($"is less than {wanted}"),
        Operator.LessOrEqual => reader.T($"is at most {wanted}"),
        Operator.Greater => reader.T($"is more than {wanted}"),
        Operator.GreaterOrEqual => reader.T($"is at least {wanted}"),
        Operator.Contains => reader.T($"contains {wanted}"),
        Operator.StartsWith => reader.T($"begins with {wanted}"),
        Operator.EndsWith => reader.T($"ends with {wanted}"),
        _ => throw new UnreachableException(),
    };

    internal static string Of(FieldValue value, RuleReader reader) => value switch
    {
        FieldValue.Number number => AmountWords.Figure(number.Value, reader.Culture),
        FieldValue.Text text => reader.T($"“{text.Value}”"),
        FieldValue.Boolean boolean => boolean.Value ? reader.T("true") : reader.T("false"),
        FieldValue.Amount amount => AmountWords.Of(amount.Value, reader.Culture),
        FieldValue.Instant instant => DayWords.Exactly(instant.Value, reader.TimeZone, reader.Culture),
        _ => reader.T("unknown"),
    };
}
