namespace Herald.Core.Conditions;

/// <summary>The tokens of a text and the place where reading has come to.</summary>
internal sealed class TokenCursor
{
    private static readonly string[] Language =
        ["and", "or", "not", "in", "is", "contains", "starts", "ends", "with", "missing", "present", "true", "false"];

    private readonly List<Token> tokens;

    private int at;

    public TokenCursor(string text)
    {
        Mistakes = new(text);
        tokens = new TokenReader(text, Mistakes).ReadAll();
    }

    public Mistakes Mistakes { get; }

    public Token Now => tokens[at];

    /// <summary>A word that the language does not use itself: a field or a currency.</summary>
    public Token.Word? NameNow => Now is Token.Word word && !Language.Contains(word.Text, StringComparer.OrdinalIgnoreCase) ? word : null;

    /// <summary>Goes on, but never past the last token.</summary>
    public void Advance() => at = Math.Min(at + 1, tokens.Count - 1);

    public bool IsWord(string word) => Now is Token.Word now && now.Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool TakeWord(string word)
    {
        var found = IsWord(word);
        if (found)
            Advance();
        return found;
    }

    public bool TakeSign(string sign)
    {
        var found = Now is Token.Sign now && now.Text.Equals(sign, StringComparison.Ordinal);
        if (found)
            Advance();
        return found;
    }

    /// <summary>The refusal where something else stands here than was expected.</summary>
    public Refusal Expected(string expected) => Now is Token.Unreadable unreadable ? unreadable.Refusal : Mistakes.Expected(expected, Now);
}
