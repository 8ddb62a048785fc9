using Herald.Core.Programs;

namespace Herald.Core.Links;

/// <summary>Where a click leads. A friend is never shown an error for an address that may not be led to; he gets the link's own.</summary>
public static class LandingPlace
{
    /// <summary>Browsers and servers take no longer ones everywhere.</summary>
    public const int LengthMax = 2000;

    /// <summary>The address that was asked for (<c>?to=</c>) where the program allows its host, else the link's destination.</summary>
    public static Uri Choose(string? asked, Uri destination, DestinationHosts hosts) =>
        TryRead(asked, out var address) && hosts.Include(address) ? address : destination;

    /// <summary>
    /// Reads an absolute address. Refused are all forms that browsers and we might read differently: backslashes, blanks and
    /// control characters anywhere, whatever has no two slashes behind its scheme, and what is too long as it would be sent.
    /// </summary>
    public static bool TryRead(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uri? address)
    {
        address = null;
        return text is { Length: > 0 and <= LengthMax }
            && !text.Any(static letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter == '\\')
            && text.Contains("://", StringComparison.Ordinal)
            && Uri.TryCreate(text, UriKind.Absolute, out address)
            && text.StartsWith(address.Scheme + "://", StringComparison.OrdinalIgnoreCase)
            && HostName.TryRead(address, out _)
            && Print(address).Length <= LengthMax;
    }

    /// <summary>The address as it is sent: canonical and in ASCII, so that it is read everywhere as it was judged here.</summary>
    public static string Print(Uri address)
    {
        var port = address.IsDefaultPort ? "" : ":" + address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var host = address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost;
        return address.Scheme + "://" + host + port + address.AbsolutePath + address.Query + address.Fragment;
    }
}
