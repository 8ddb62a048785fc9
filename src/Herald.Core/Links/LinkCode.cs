using System.Buffers;

namespace Herald.Core.Links;

/// <summary>
/// The code of a link: the three letters of its program, then eight at random. Short enough to say, too many to guess
/// (30 to the eighth per program), and without letters that look or sound alike.
/// </summary>
public static class LinkCode
{
    /// <summary>Digits and small letters without 0, 1, i, l, o and u.</summary>
    public const string Alphabet = "23456789abcdefghjkmnpqrstvwxyz";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    /// <summary>How many letters the program's tag has.</summary>
    public const int TagLength = 3;

    /// <summary>How many letters the whole code has.</summary>
    public const int Length = TagLength + 8;

    /// <summary>The code as people may type it, in small letters and without spaces or hyphens; null if it cannot be a code.</summary>
    public static string? Read(string? text)
    {
        if (text is null || text.Length > 2 * Length)
            return null;
        var code = text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return code.Length == Length && !code.AsSpan().ContainsAnyExcept(Letters) ? code : null;
    }
}
