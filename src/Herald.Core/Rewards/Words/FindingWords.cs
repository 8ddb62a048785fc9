using System.Text.RegularExpressions;
using Herald.Core.Conditions;
using Herald.Core.Conversions;
using Herald.Core.Languages;

namespace Herald.Core.Rewards.Words;

/// <summary>
/// What was found for a term of a condition, as people say it: "The purchase was worth $1,200; at least $1,000 is needed: met.". Verdicts
/// keep the sentence of the <see cref="Finding"/>; it is read back from there, so that old ones are told like new ones.
/// </summary>
public static partial class FindingWords
{
    private const int MatchMs = 200;

    /// <summary>The reason in plain words; a reason that is no finding is plain already and comes back as it is.</summary>
    public static string Of(string reason, Trigger trigger, RuleReader reader)
    {
        var match = Shape.Match(reason);
        if (!match.Success || !FieldCatalogue.TryFind(match.Groups["field"].Value, out var field)
            || Asked(field, match.Groups["needed"].Value) is not var (term, negated))
            return reason;
        var found = Found(field, match.Groups["found"].Value, reader);
        var needed = Needed(term, negated, reader);
        var met = match.Groups["met"].Value == "yes" ? "met" : "not met";
        return Sentences.Begin($"{Subject(field, trigger, reader)} {found}; {needed}: {met}.");
    }

    private static (Condition.Term Term, bool Negated)? Asked(Field field, string needed)
    {
        if (Read(field, needed) is { } plain)
            return (plain, false);
        return needed.StartsWith("not ", StringComparison.Ordinal) && Read(field, needed[4..]) is { } turned ? (turned, true) : null;
    }

    private static Condition.Term? Read(Field field, string asked)
    {
        var text = asked is "missing" or "present" or "true" or "false" ? "is " + asked : asked;
        return Condition.Parse($"{field} {text}").Refused(out _, out var condition) ? null : condition as Condition.Term;
    }

    private static string Subject(Field field, Trigger trigger, RuleReader reader) => field.Name switch
    {
        "event.value" => trigger is Trigger.Event { Type: EventTypes.Purchase } ? "the purchase was worth" : "it was worth",
        _ => FieldWords.Of(field, trigger, reader) + " was",
    };

    private static string Found(Field field, string found, RuleReader reader) => (field.Name, found) switch
    {
        ("event.value", "missing") => "nothing that is known",
        (_, "missing") => "not known",
        ("friend.has_email" or "friend.has_phone", "true") => "known",
        ("friend.has_email" or "friend.has_phone", "false") => "not known",
        (_, "true" or "false") => found,
        _ => Read(field, "= " + found) is Condition.Comparison same ? ConditionWords.Of(same.Wanted, reader) : found,
    };

    private static string Needed(Condition.Term term, bool negated, RuleReader reader)
    {
        var not = negated ? "not " : "";
        return term switch
        {
            Condition.IsMissing => $"it must {(negated ? "" : "not ")}be known",
            Condition.IsPresent => $"it must {not}be known",
            Condition.Comparison { Field.Name: "friend.has_email" or "friend.has_phone", Wanted: FieldValue.Boolean wanted } asked =>
                $"it must {(wanted.Value == (asked.Operator == Operator.Equal) != negated ? "" : "not ")}be known",
            Condition.Comparison asked => $"{not}{Least(asked.Operator)}{ConditionWords.Of(asked.Wanted, reader)} is needed",
            Condition.OneOf any => $"{not}{Any(any.Values, reader)} is needed",
            Condition.NoneOf none => $"{not}other than {Any(none.Values, reader)} is needed",
            _ => "",
        };
    }

    private static string Any(ValueList values, RuleReader reader) =>
        Lists.Or(null, values.Select(value => ConditionWords.Of(value, reader)));

    private static string Least(Operator comparison) => comparison switch
    {
        Operator.NotEqual => "other than ",
        Operator.Less => "less than ",
        Operator.LessOrEqual => "at most ",
        Operator.Greater => "more than ",
        Operator.GreaterOrEqual => "at least ",
        Operator.Contains => "something with ",
        Operator.StartsWith => "a beginning of ",
        Operator.EndsWith => "an end of ",
        _ => "",
    };

    [GeneratedRegex(@"\A(?<field>\S+) was (?<found>.*), needed (?<needed>.*): (?<met>yes|no)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, MatchMs)]
    private static partial Regex Shape { get; }
}
