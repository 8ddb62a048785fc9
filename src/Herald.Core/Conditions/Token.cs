namespace Herald.Core.Conditions;

/// <summary>The smallest part of a text that means something.</summary>
/// <param name="At">Where it begins, counted from 0.</param>
internal abstract record Token(int At)
{
    // Enough to recognise what one wrote; an error message is no place for the rest.
    private const int ShownMax = 64;

    /// <summary>As error messages quote it.</summary>
    public string Shown => this switch
    {
        Word word => $"'{Excerpt.Of(word.Text, ShownMax)}'",
        Sign sign => $"'{sign.Text}'",
        Literal literal => Excerpt.Of(literal.Value.ToString(), ShownMax),
        _ => "the end",
    };

    /// <summary>A field, a word of the language or a currency.</summary>
    internal sealed record Word(int At, string Text) : Token(At);

    /// <summary>An operator, a parenthesis or a comma.</summary>
    internal sealed record Sign(int At, string Text) : Token(At);

    /// <summary>A number, a text or a date.</summary>
    internal sealed record Literal(int At, FieldValue Value) : Token(At);

    /// <summary>Something that cannot be read; no token follows it.</summary>
    internal sealed record Unreadable(int At, Refusal Refusal) : Token(At);

    /// <summary>The end of the text.</summary>
    internal sealed record End(int At) : Token(At);
}
