using System.Globalization;

namespace Herald.Web.Ui.Words;

/// <summary>"Rosa D.": a name as others may read it.</summary>
internal static class ShortName
{
    // Between Arabic words its point would jump to the other side.
    private const string Stay = "\u200e";

    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length < 2 ? name.Trim() : $"{words[0]} {StringInfo.GetNextTextElement(words[^1]).ToUpperInvariant()}."
            + (PageCulture.IsRightToLeft ? Stay : "");
    }
}
