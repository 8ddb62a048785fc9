using Herald.Core.Ids;

namespace Herald.Core.Links;

/// <summary>The mark by which the company's site learns of the click: one query parameter beside those that are there.</summary>
public static class ClickMark
{
    /// <summary>The parameter's and the cookie's name.</summary>
    public const string Name = "herald_click";

    /// <summary>The address with the click in its query; other parameters and the fragment stay, an older mark goes.</summary>
    public static string AddTo(Uri address, ClickId click)
    {
        var text = LandingPlace.Print(address);
        var fragment = text.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? text[hash..] : "";
        text = text[..^fragment.Length];
        var path = text.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? text[..mark] : text;
        var kept = text[path.Length..].TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(static pair => !IsMark(pair));
        return path + "?" + string.Join('&', kept.Append(Name + "=" + click)) + fragment;
    }

    private static bool IsMark(string pair) => pair == Name || pair.StartsWith(Name + "=", StringComparison.Ordinal);
}
