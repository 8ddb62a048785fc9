using System.Diagnostics;
using Herald.Core.Conditions;

namespace Herald.Core.Rewards.Words;

/// <summary>A condition as people say it: "what you pay is at least $50 and your company is “Acme”".</summary>
internal static class ConditionWords
{
    public static string Of(Condition condition, Trigger trigger, RuleReader reader) => condition switch
    {
        Condition.And and => $"{Within(and.Left, trigger, reader)} and {Within(and.Right, trigger, reader)}",
        Condition.Or or => $"either {Of(or.Left, trigger, reader)} or {Of(or.Right, trigger, reader)}",
        Condition.Not not => $"it is not so that {Of(not.Inner, trigger, reader)}",
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
            ? $"{subject} is {(known.Value == (asked.Operator == Operator.Equal) ? "" : "not ")}known"
            : $"{subject} {Predicate(term, reader)}";
    }

    private static string Predicate(Condition.Term term, RuleReader reader) => term switch
    {
        Condition.Comparison comparison => Compared(comparison.Operator, comparison.Wanted, reader),
        Condition.OneOf oneOf => "is " + Sentences.Join(oneOf.Values.Select(value => Of(value, reader)), "or"),
        Condition.NoneOf noneOf => "is neither " + Sentences.Join(noneOf.Values.Select(value => Of(value, reader)), "nor"),
        Condition.IsMissing => "is not known",
        Condition.IsPresent => "is known",
        _ => throw new UnreachableException(),
    };

    private static string Compared(Operator comparison, FieldValue wanted, RuleReader reader) => (comparison, wanted) switch
    {
        (Operator.Equal, FieldValue.Boolean yes) => yes.Value ? "is true" : "is not true",
        (Operator.NotEqual, FieldValue.Boolean yes) => yes.Value ? "is not true" : "is true",
        (Operator.Less, FieldValue.Instant at) => "is before " + Of(at, reader),
        (Operator.LessOrEqual, FieldValue.Instant at) => "is not after " + Of(at, reader),
        (Operator.Greater, FieldValue.Instant at) => "is after " + Of(at, reader),
        (Operator.GreaterOrEqual, FieldValue.Instant at) => "is not before " + Of(at, reader),
        _ => $"{Verb(comparison)} {Of(wanted, reader)}",
    };

    private static string Verb(Operator comparison) => comparison switch
    {
        Operator.Equal => "is",
        Operator.NotEqual => "is not",
        Operator.Less => "is less than",
        Operator.LessOrEqual => "is at most",
        Operator.Greater => "is more than",
        Operator.GreaterOrEqual => "is at least",
        Operator.Contains => "contains",
        Operator.StartsWith => "begins with",
        Operator.EndsWith => "ends with",
        _ => throw new UnreachableException(),
    };

    internal static string Of(FieldValue value, RuleReader reader) => value switch
    {
        FieldValue.Number number => AmountWords.Figure(number.Value, reader.Culture),
        FieldValue.Text text => $"“{text.Value}”",
        FieldValue.Boolean boolean => boolean.Value ? "true" : "false",
        FieldValue.Amount amount => AmountWords.Of(amount.Value, reader.Culture),
        FieldValue.Instant instant => DayWords.Exactly(instant.Value, reader.TimeZone, reader.Culture),
        _ => "unknown",
    };
}
