namespace Herald.Core.Links;

/// <summary>The mark by which the company's site learns of the click: one query parameter beside those that are there.</summary>
public static class ClickMark
{
    /// <summary>The parameter's and the cookie's name.</summary>
    public const string Name = "herald_click";

    /// <summary>Finds where in an address the mark goes; other parameters and the fragment stay, an older mark goes.</summary>
    public static Landing PlaceIn(Uri address)
    {
        var text = LandingPlace.Print(address);
        var fragment = text.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? text[hash..] : "";
        var rest = text[..^fragment.Length];
        var path = rest.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? rest[..mark] : rest;
        var kept = rest[path.Length..].TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(static pair => !IsMark(pair));
        return new(text, path + "?" + string.Join('&', kept.Append(Name + "=")), fragment);
    }

    private static bool IsMark(string pair) => pair == Name || pair.StartsWith(Name + "=", StringComparison.Ordinal);
}
