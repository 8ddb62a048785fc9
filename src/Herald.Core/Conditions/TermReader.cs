namespace Herald.Core.Conditions;

/// <summary>Reads one term: a field and what is asked of it.</summary>
internal sealed class TermReader(TokenCursor cursor, FieldScope scope)
{
    private readonly ValueReader values = new(cursor);

    public Outcome<Condition> Read(Token.Word name)
    {
        if (!FieldCatalogue.TryFind(name.Text, out var field))
            return cursor.Mistakes.UnknownField(name);
        if (!FieldCatalogue.Suits(field, scope))
            return cursor.Mistakes.NotOfAdvocate(field, name.At);

        cursor.Advance();
        var start = cursor.Now;
        if (start is Token.Sign sign && OperatorText.TryReadSign(sign.Text, out var comparison))
        {
            cursor.Advance();
            return ReadComparison(field, comparison, start);
        }

        if (cursor.TakeWord("contains"))
            return ReadComparison(field, Operator.Contains, start);
        if (cursor.TakeWord("starts"))
            return cursor.TakeWord("with") ? ReadComparison(field, Operator.StartsWith, start) : cursor.Expected("with");
        if (cursor.TakeWord("ends"))
            return cursor.TakeWord("with") ? ReadComparison(field, Operator.EndsWith, start) : cursor.Expected("with");
        if (cursor.TakeWord("is"))
            return ReadState(field, start);
        if (cursor.TakeWord("in"))
            return ReadList(field, start, negated: false);
        if (cursor.TakeWord("not"))
            return cursor.TakeWord("in") ? ReadList(field, start, negated: true) : cursor.Expected("in");
        return cursor.Expected($"{TypeRules.Operators(field.Type)} after {field}");
    }

    private Outcome<Condition> ReadComparison(Field field, Operator comparison, Token start)
    {
        var name = OperatorText.Print(comparison);
        if (!TypeRules.Allows(field.Type, comparison))
            return cursor.Mistakes.Unsuitable(name, start.At, field, field.Type);
        if (values.Read(field).Refused(out var refusal, out var wanted))
            return refusal;
        var type = TypeRules.Of(wanted);
        return TypeRules.Allows(type, comparison)
            ? new Condition.Comparison(field, comparison, wanted)
            : cursor.Mistakes.Unsuitable(name, start.At, wanted, type);
    }

    private Outcome<Condition> ReadState(Field field, Token start)
    {
        if (cursor.TakeWord("missing"))
            return new Condition.IsMissing(field);
        if (cursor.TakeWord("present"))
            return new Condition.IsPresent(field);

        var truth = cursor.IsWord("true");
        if (!truth && !cursor.IsWord("false"))
            return cursor.Expected("missing, present, true or false after is");
        if (field.Type is not (FieldType.Boolean or FieldType.Any))
            return cursor.Mistakes.Unsuitable(truth ? "is true" : "is false", start.At, field, field.Type);
        cursor.Advance();
        return new Condition.Comparison(field, Operator.Equal, new FieldValue.Boolean(truth));
    }

    private Outcome<Condition> ReadList(Field field, Token start, bool negated)
    {
        var name = negated ? "not in" : "in";
        if (!TypeRules.AllowsList(field.Type))
            return cursor.Mistakes.Unsuitable(name, start.At, field, field.Type);
        if (values.ReadList(field).Refused(out var refusal, out var list))
            return refusal;
        var type = TypeRules.Of(list[0]);
        if (!TypeRules.AllowsList(type))
            return cursor.Mistakes.Unsuitable(name, start.At, list[0], type);
        return negated ? new Condition.NoneOf(field, list) : new Condition.OneOf(field, list);
    }
}
