using System.Globalization;

namespace Herald.Core.Languages;

/// <summary>Things one after the other, as a sentence of the reader's language names them. An empty list is an empty text.</summary>
public static class Lists
{
    private enum Joint
    {
        And,
        Or,
        Nor,
    }

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string And(CultureInfo? culture, IEnumerable<string> parts) => Join(culture, parts, Joint.And);

    /// <summary>"a", "a or b", "a, b or c".</summary>
    public static string Or(CultureInfo? culture, IEnumerable<string> parts) => Join(culture, parts, Joint.Or);

    /// <summary>"a", "a nor b", "a, b nor c".</summary>
    public static string Nor(CultureInfo? culture, IEnumerable<string> parts) => Join(culture, parts, Joint.Nor);

    /// <summary>"a", "a, b", "a, b, c".</summary>
    public static string Row(CultureInfo? culture, IEnumerable<string> parts) =>
        string.Join(culture?.TwoLetterISOLanguageName == "ar" ? "، " : ", ", parts);

    private static string Join(CultureInfo? culture, IEnumerable<string> parts, Joint joint)
    {
        var all = parts.ToArray();
        return all.Length < 2 ? string.Concat(all) : End(culture, joint, Row(culture, all[..^1]), all[^1]);
    }

    private static string End(CultureInfo? culture, Joint joint, string before, string last)
    {
        return joint switch
        {
            Joint.And => T($"{before} and {last}"),
            Joint.Or => T($"{before} or {last}"),
            _ => T($"{before} nor {last}"),
        };

        string T(Sentence english) => Texts.Of(culture, english);
    }
}
