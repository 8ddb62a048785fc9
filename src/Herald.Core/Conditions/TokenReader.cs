using System.Text;

namespace Herald.Core.Conditions;

/// <summary>
/// Cuts a text into tokens. What cannot be read becomes a token too, so that the mistake furthest to the left is the one reported.
/// </summary>
internal sealed class TokenReader(string text, Mistakes mistakes)
{
    private int at;

    public List<Token> ReadAll()
    {
        var tokens = new List<Token>();
        do
            tokens.Add(Read());
        while (tokens[^1] is not (Token.End or Token.Unreadable));
        return tokens;
    }

    private Token Read()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (at == text.Length)
            return new Token.End(at);

        var first = text[at];
        if (first == '"')
            return ReadText();
        if (char.IsAsciiDigit(first) || (first == '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            return ReadFigure();
        return char.IsLetter(first) || first == '_' ? new Token.Word(at, TakeRun("_.-")) : ReadSign();
    }

    private Token ReadText()
    {
        var start = at++;
        var read = new StringBuilder();
        while (at < text.Length)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune) || Rune.IsControl(rune))
                return new Token.Unreadable(at, mistakes.UnreadableInText(at));
            if (rune.Value == '"')
            {
                at++;
                return new Token.Literal(start, new FieldValue.Text(read.ToString()));
            }

            if (rune.Value == '\\')
            {
                at++;
                if (at == text.Length)
                    break;
                if (text[at] is not ('"' or '\\'))
                    return new Token.Unreadable(at - 1, mistakes.UnknownEscape(at - 1));
                rune = new Rune(text[at]);
            }

            read.Append(rune);
            at += rune.Utf16SequenceLength;
        }

        return new Token.Unreadable(start, mistakes.TextWithoutEnd(start));
    }

    private Token ReadFigure()
    {
        var start = at;
        return FigureText.Read(TakeRun("_.-+:"), start, mistakes).Refused(out var refusal, out var value)
            ? new Token.Unreadable(start, refusal)
            : new Token.Literal(start, value);
    }

    private Token ReadSign()
    {
        var start = at;
        var sign = text.AsSpan(at) switch
        {
            ['=', '=', ..] or ['!', '=', ..] or ['<', '=', ..] or ['>', '=', ..] => text.Substring(at, 2),
            ['=' or '<' or '>' or '(' or ')' or ',', ..] => text.Substring(at, 1),
            _ => "",
        };
        at += sign.Length;
        return sign.Length == 0
            ? new Token.Unreadable(start, mistakes.UnknownSign(start))
            : new Token.Sign(start, string.Equals(sign, "==", StringComparison.Ordinal) ? "=" : sign);
    }

    private string TakeRun(string joiners)
    {
        var start = at++;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || joiners.Contains(text[at], StringComparison.Ordinal)))
            at++;
        return text[start..at];
    }
}
