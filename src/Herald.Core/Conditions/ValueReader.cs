using Herald.Core.Amounts;

namespace Herald.Core.Conditions;

/// <summary>Reads the values that a field is compared with, and holds them against the field's type.</summary>
internal sealed class ValueReader(TokenCursor cursor)
{
    private Mistakes Mistakes => cursor.Mistakes;

    public Outcome<FieldValue> Read(Field field)
    {
        var start = cursor.Now;
        if (ReadAny(field).Refused(out var refusal, out var value))
            return refusal;
        var suits = field.Type == FieldType.Any || field.Type == TypeRules.Of(value);
        return suits ? value : Mistakes.OtherType(field, value, start.At);
    }

    public Outcome<ValueList> ReadList(Field field)
    {
        if (!cursor.TakeSign("("))
            return cursor.Expected("'(' and a list");

        var values = new List<FieldValue>();
        do
        {
            var start = cursor.Now;
            if (Read(field).Refused(out var refusal, out var value))
                return refusal;
            if (values.Count == Condition.ListMax)
                return Mistakes.ListTooLong(start.At);
            if (values.Count > 0 && !Alike(values[0], value))
                return Mistakes.MixedList(values[0], value, start.At);
            values.Add(value);
        }
        while (cursor.TakeSign(","));

        return cursor.TakeSign(")") ? ValueList.Of([.. values]) : cursor.Expected("',' or ')' in the list");
    }

    // One currency, since 'not in' would never hold for amounts of two.
    private static bool Alike(FieldValue first, FieldValue next) => (first, next) switch
    {
        (FieldValue.Amount left, FieldValue.Amount right) => left.Value.Currency == right.Value.Currency,
        _ => TypeRules.Of(first) == TypeRules.Of(next),
    };

    private Outcome<FieldValue> ReadAny(Field field)
    {
        if (cursor.TakeWord("true"))
            return new FieldValue.Boolean(true);
        if (cursor.TakeWord("false"))
            return new FieldValue.Boolean(false);
        if (cursor.Now is not Token.Literal literal)
            return cursor.NameNow is { } name && field.Type is FieldType.Any or FieldType.Text
                ? Mistakes.Unquoted(name)
                : cursor.Expected(TypeRules.Example(field.Type));

        cursor.Advance();
        return literal.Value is FieldValue.Number number && cursor.NameNow is { } code
            ? ReadAmount(number.Value, literal.At, code)
            : literal.Value;
    }

    private Outcome<FieldValue> ReadAmount(decimal number, int at, Token.Word code)
    {
        if (!Currency.TryFind(code.Text, out var currency))
            return Mistakes.UnknownCurrency(code);
        if (number.Scale > currency.Digits)
            return Mistakes.TooFine(currency, at);

        var minorUnits = number;
        for (var digit = 0; digit < currency.Digits; digit++)
            minorUnits *= 10;
        if (Math.Abs(minorUnits) > Money.AmountMax)
            return Mistakes.TooMuch(currency, at);

        cursor.Advance();
        return new FieldValue.Amount(new(decimal.ToInt64(minorUnits), currency));
    }
}
