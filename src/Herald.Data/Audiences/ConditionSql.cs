using System.Diagnostics;
using System.Globalization;
using Herald.Core.Audiences;
using Herald.Core.Conditions;
using Herald.Data.Deeds;

namespace Herald.Data.Audiences;

/// <summary>
/// Writes a condition over advocates as SQL, which comes to the same verdict for each as <see cref="Condition.Holds"/> does in memory.
/// Every predicate is true or false and never unknown, so that <c>not</c> means the same; all that people wrote is a parameter.
/// </summary>
internal sealed class ConditionSql(IEngine engine, AudienceBook book, DateTimeOffset now)
{
    private readonly List<object> values = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly AttributeSql attributes = new(engine.Conditions);

    /// <summary>The parameters, by the numbers of their places.</summary>
    public object[] Values => [.. values];

    /// <summary>Whether the advocate's account is asked for.</summary>
    public bool AsksAccount { get; private set; }

    public IConditionDialect Dialect => engine.Conditions;

    /// <summary>The place of a parameter.</summary>
    public string Parameter(object value)
    {
        if (value is string text && texts.TryGetValue(text, out var known))
            return known;
        var place = string.Create(CultureInfo.InvariantCulture, $"{{{values.Count}}}");
        values.Add(value);
        if (value is string named)
            texts[named] = place;
        return place;
    }

    // Who has a level keeps it, and one that he never had is his as soon as his points reach it; Ladder.Held says the same of one.
    public string Level()
    {
        var heldFrom = Parameter(engine.InstantValue(book.Ladder?.HeldFrom(now) ?? DateTimeOffset.UnixEpoch));
        const string own = "FROM advocate_levels o WHERE o.program_id = a.program_id AND o.advocate_id = a.id AND o.level = l.number";
        return $"""
            COALESCE((SELECT MAX(l.number) FROM levels l
                WHERE l.program_id = a.program_id AND l.number > 1
                    AND l.version = (SELECT MAX(v.version) FROM ladder_versions v WHERE v.program_id = a.program_id)
                    AND (EXISTS (SELECT 1 {own} AND o.earned_at >= {heldFrom})
                        OR ({AdvocateFields.EarnedPoints} >= l.points AND NOT EXISTS (SELECT 1 {own})))), 1)
            """;
    }

    public string Write(Condition condition) => condition switch
    {
        Condition.And and => $"({Write(and.Left)} AND {Write(and.Right)})",
        Condition.Or or => $"({Write(or.Left)} OR {Write(or.Right)})",
        Condition.Not not => $"(NOT {Write(not.Inner)})",
        Condition.IsMissing missing => $"(NOT {IsPresent(missing.Field)})",
        Condition.IsPresent present => $"({IsPresent(present.Field)})",
        Condition.Comparison comparison => Compare(comparison.Field, comparison.Operator, comparison.Wanted),
        Condition.OneOf oneOf => Among(oneOf.Field, oneOf.Values, Operator.Equal, " OR "),
        Condition.NoneOf noneOf => Among(noneOf.Field, noneOf.Values, Operator.NotEqual, " AND "),
        _ => throw new UnreachableException(),
    };

    private string IsPresent(Field field)
    {
        if (AttributeSql.NameOf(field) is { } name)
            return Dialect.HasAttribute(Parameter(Dialect.AttributeName(name)));
        if (FieldCatalogue.AudienceOf(field) is { } slug)
            return book.Find(slug) is null ? "FALSE" : "TRUE";
        return $"{Value(field)} IS NOT NULL";
    }

    // Texts and numbers of a list are compared at once, so that the field is looked up and folded once.
    private string Among(Field field, ValueList wanted, Operator comparison, string joined)
    {
        if (wanted.Count == 0)
            return comparison == Operator.Equal ? "FALSE" : "TRUE";
        var within = comparison == Operator.Equal ? "IN" : "NOT IN";
        if (wanted.All(static value => value is FieldValue.Text) && TextOf(field) is { } text)
            return TextSql.Among(Dialect, text, within, wanted.Cast<FieldValue.Text>().Select(static value => value.Value), Parameter);
        if (wanted.All(static value => value is FieldValue.Number) && field.Type == FieldType.Number)
        {
            var numbers = wanted.Cast<FieldValue.Number>().Select(value => Parameter(Dialect.Number(value.Value)));
            return Known($"{Value(field)} {within} ({string.Join(", ", numbers)})");
        }

        return $"({string.Join(joined, wanted.Select(value => Compare(field, comparison, value)))})";
    }

    private string? TextOf(Field field) => AttributeSql.NameOf(field) is { } name
        ? Dialect.AttributeText(Parameter(Dialect.AttributeName(name)))
        : field.Type == FieldType.Text ? Value(field) : null;

    private string Compare(Field field, Operator comparison, FieldValue wanted)
    {
        if (AttributeSql.NameOf(field) is { } name)
            return attributes.Compare(name, comparison, wanted, Parameter);
        return (field.Type, wanted) switch
        {
            (FieldType.Number, FieldValue.Number number) when SqlSign.Of(comparison) is { } sign =>
                Known($"{Value(field)} {sign} {Parameter(Dialect.Number(number.Value))}"),
            (FieldType.Date, FieldValue.Instant instant) when SqlSign.OfInstant(comparison, instant.Value) is var (sign, bound) =>
                Known($"{Value(field)} {sign} {Parameter(engine.InstantValue(bound))}"),
            (FieldType.Date, FieldValue.Instant) when comparison == Operator.NotEqual => $"({Value(field)} IS NOT NULL)",
            (FieldType.Text, FieldValue.Text text) => TextSql.Compare(Dialect, Value(field), comparison, text.Value, Parameter),
            (FieldType.Boolean, FieldValue.Boolean truth) => Belongs(field, comparison, truth.Value),
            _ => "FALSE",
        };
    }

    // The one sort of truth that an advocate has by himself.
    private string Belongs(Field field, Operator comparison, bool wanted)
    {
        if (FieldCatalogue.AudienceOf(field) is not { } slug || book.Find(slug) is not { } condition)
            return "FALSE";
        return comparison switch
        {
            Operator.Equal or Operator.NotEqual when wanted == (comparison == Operator.Equal) => Write(condition),
            Operator.Equal or Operator.NotEqual => $"(NOT {Write(condition)})",
            _ => "FALSE",
        };
    }

    private string Value(Field field)
    {
        if (DeedQuestion.TryRead(field.Name, out var question))
            return Deeds(question);
        if (FieldCatalogue.BadgeOf(field) is { } badge)
            return Tier(badge);
        if (FieldCatalogue.ChallengeOf(field) is { } challenge)
            return Completed(challenge);
        AsksAccount |= field.Name.StartsWith("account.", StringComparison.Ordinal);
        return AdvocateFields.ByName.TryGetValue(field.Name, out var known)
            ? known.Sql(this)
            : throw new ArgumentException($"'{field}' is not about an advocate alone.", nameof(field));
    }

    private string Tier(string badge) => $"""
        COALESCE((SELECT MAX(w.tier) FROM badges g JOIN badge_awards w ON w.program_id = g.program_id AND w.badge_id = g.id
            WHERE g.program_id = a.program_id AND g.slug = {Parameter(badge)} AND w.advocate_id = a.id AND w.revoked_at IS NULL), 0)
        """;

    private string Completed(string challenge) => $"""
        (SELECT COUNT(*) FROM challenges c JOIN completions w ON w.program_id = c.program_id AND w.challenge_id = c.id
            WHERE c.program_id = a.program_id AND c.slug = {Parameter(challenge)} AND w.advocate_id = a.id AND w.state = 'completed')
        """;

    // Kinds are a closed set of plain words.
    private string Deeds(DeedQuestion question)
    {
        const string his = "FROM deeds d WHERE d.program_id = a.program_id AND d.advocate_id = a.id AND d.kind = ";
        if (question.Spans is { } spans)
        {
            var bounds = spans.Bounds(now, book.TimeZone)
                .Select(span => $"({Parameter(engine.InstantValue(span.From))}, {Parameter(engine.InstantValue(span.Next))})");
            return $"(SELECT COUNT(*) FROM (VALUES {string.Join(", ", bounds)}) s WHERE EXISTS (SELECT 1 {his}'{question.Kind.Name}' "
                + "AND d.occurred_at >= s.column1 AND d.occurred_at < s.column2))";
        }

        var asked = question.Aspect switch
        {
            DeedAspect.Count => "COUNT(*)",
            DeedAspect.FirstAt => "MIN(d.occurred_at)",
            _ => "MAX(d.occurred_at)",
        };
        var since = question.Days is { } days
            ? $" AND d.occurred_at >= {Parameter(engine.InstantValue(DeedQueries.Since(now, days)))}"
            : "";
        return $"(SELECT {asked} {his}'{question.Kind.Name}'{since})";
    }

    private static string Known(string predicate) => $"COALESCE({predicate}, FALSE)";
}
