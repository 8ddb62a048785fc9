namespace Herald.Core.Conditions;

/// <summary>Reads a whole condition: <c>or</c> binds least, then <c>and</c>, then <c>not</c>, then terms and parentheses.</summary>
internal sealed class ConditionReader(string text, FieldScope scope)
{
    // Cut by Read only, once the text is known to be short enough.
    private TokenCursor cursor = null!;
    private int depth;
    private int terms;

    public Outcome<Condition> Read()
    {
        if (text.Length > Condition.TextLengthMax)
            return Mistakes.TooLong(text.Length);

        cursor = new(text);
        if (cursor.Now is Token.End)
            return Mistakes.Empty;
        if (ReadOr().Refused(out var refusal, out var condition))
            return refusal;
        if (cursor.Now is not Token.End)
            return cursor.Expected("and, or or the end");

        // Spaces that the writer left out count, so that what is printed can always be read again.
        var printed = condition.ToString().Length;
        return printed > Condition.TextLengthMax ? Mistakes.TooLong(printed) : condition;
    }

    private Outcome<Condition> ReadOr()
    {
        if (ReadAnd().Refused(out var refusal, out var left))
            return refusal;
        while (cursor.TakeWord("or"))
        {
            if (ReadAnd().Refused(out refusal, out var right))
                return refusal;
            left = new Condition.Or(left, right);
        }

        return left;
    }

    private Outcome<Condition> ReadAnd()
    {
        if (ReadFactor().Refused(out var refusal, out var left))
            return refusal;
        while (cursor.TakeWord("and"))
        {
            if (ReadFactor().Refused(out refusal, out var right))
                return refusal;
            left = new Condition.And(left, right);
        }

        return left;
    }

    private Outcome<Condition> ReadFactor()
    {
        var start = cursor.Now;
        var isNot = cursor.TakeWord("not");
        if (!isNot && !cursor.TakeSign("("))
            return ReadTerm();
        if (depth == Condition.DepthMax)
            return cursor.Mistakes.TooDeep(start.At);

        depth++;
        var inner = isNot ? ReadNot() : ReadGroup(start);
        depth--;
        return inner;
    }

    private Outcome<Condition> ReadNot() =>
        ReadFactor().Refused(out var refusal, out var inner) ? refusal : new Condition.Not(inner);

    private Outcome<Condition> ReadGroup(Token start)
    {
        if (ReadOr().Refused(out var refusal, out var inner))
            return refusal;
        return cursor.TakeSign(")") ? inner : cursor.Expected($"and, or or the ')' of the '(' {cursor.Mistakes.Place(start.At)}");
    }

    private Outcome<Condition> ReadTerm()
    {
        if (cursor.NameNow is not { } name)
            return cursor.Expected("a field, not or '('");
        return ++terms > Condition.TermsMax ? cursor.Mistakes.TooManyTerms(name.At) : new TermReader(cursor, scope).Read(name);
    }
}
