using System.Globalization;
using System.Text;

namespace Herald.Core.Audiences;

/// <summary>What an audience is called in conditions and addresses.</summary>
public static class AudienceSlug
{
    /// <summary>Characters: as long as a program's own.</summary>
    public const int LengthMax = 40;

    private const int LengthMin = 2;

    /// <summary>2 to 40 small letters, digits and hyphens that begin with a letter and do not end with a hyphen.</summary>
    public static bool IsSlug(string text) =>
        text.Length is >= LengthMin and <= LengthMax && char.IsAsciiLetterLower(text[0]) && text[^1] != '-'
            && text.All(static letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary>A slug of a name: "Our champions, 2026" becomes <c>our-champions-2026</c>; null where nothing is left of it.</summary>
    public static string? Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (slug.Length == LengthMax)
                break;
            if (char.IsAsciiLetterLower(letter) || (char.IsAsciiDigit(letter) && slug.Length > 0))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                slug.Append('-');
        }

        var text = slug.ToString().TrimEnd('-');
        return IsSlug(text) ? text : null;
    }
}
