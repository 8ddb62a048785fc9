using System.Diagnostics.CodeAnalysis;

namespace Herald.Core.Advocates;

/// <summary>An e-mail address: as written, as compared, and as the mailbox that it truly reaches.</summary>
/// <param name="Text">As the person writes it, trimmed.</param>
public sealed record EmailAddress(string Text)
{
    /// <summary>RFC 5321 allows 254 characters in a path.</summary>
    public const int LengthMax = 254;

    /// <summary>Small letters: two addresses with one key are one person.</summary>
    public string Key => Text.ToLowerInvariant();

    /// <summary>What stands behind the @, in small letters.</summary>
    public string Domain => Key[(Key.LastIndexOf('@') + 1)..];

    /// <summary>
    /// The mailbox behind aliases: what follows a plus is dropped, and dots too where the provider ignores them.
    /// Used only as a signal of self-referral, never to tell people apart.
    /// </summary>
    public string Mailbox
    {
        get
        {
            var name = Key[..Key.LastIndexOf('@')];
            var plus = name.IndexOf('+', StringComparison.Ordinal);
            name = plus > 0 ? name[..plus] : name;
            return Domain is "gmail.com" or "googlemail.com"
                ? name.Replace(".", "", StringComparison.Ordinal) + "@gmail.com"
                : name + "@" + Domain;
        }
    }

    /// <summary>
    /// Reads an address: one @ with something before it, a domain with a dot and no empty label, no spaces or control characters,
    /// at most 254 characters. Whether somebody reads mail there is not asked.
    /// </summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = null;
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > LengthMax)
            return false;
        var at = text.LastIndexOf('@');
        if (at < 1 || at > 64 || text.IndexOf('@', StringComparison.Ordinal) != at)
            return false;
        if (text.Any(static letter => char.IsWhiteSpace(letter) || char.IsControl(letter)
            || letter is '<' or '>' or '(' or ')' or ',' or ';'))
            return false;
        var labels = text[(at + 1)..].Split('.');
        if (labels.Length < 2 || labels.Any(static label => !IsLabel(label)))
            return false;
        address = new(text);
        return true;
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-'
            && label.All(static letter => char.IsLetterOrDigit(letter) || letter == '-');
}
