using System.Globalization;
using System.Text;

namespace Herald.Web.Challenges;

/// <summary>The name of a challenge in addresses and in other challenges' terms.</summary>
internal static class ChallengeSlug
{
    public const string Expected = "2 to 60 small letters, digits and hyphens are expected, beginning with a letter or a digit.";
    private const int LengthMin = 2;
    private const int LengthMax = 60;

    public static bool IsSlug(string? text) =>
        text is { Length: >= LengthMin and <= LengthMax } && text[0] != '-'
        && text.All(static letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary>A slug for a name: its letters and digits without their accents, joined by hyphens.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
                slug.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var text = slug.ToString(0, Math.Min(slug.Length, LengthMax)).TrimEnd('-');
        return text.Length < LengthMin ? "challenge" : text;
    }

    /// <summary>The same slug with a number behind it, within its length.</summary>
    public static string Numbered(string slug, int number)
    {
        var ending = "-" + number.ToString(CultureInfo.InvariantCulture);
        return slug[..Math.Min(slug.Length, LengthMax - ending.Length)].TrimEnd('-') + ending;
    }
}
