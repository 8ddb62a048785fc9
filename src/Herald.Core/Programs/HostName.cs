using System.Diagnostics.CodeAnalysis;

namespace Herald.Core.Programs;

/// <summary>The ASCII form of a host's name, in which names are compared and sent.</summary>
public static class HostName
{
    /// <summary>
    /// Reads the host of an address; false where the name has no ASCII form, though the framework took the address: too long a
    /// label, or letters that no name may have.
    /// </summary>
    public static bool TryRead(Uri address, [NotNullWhen(true)] out string? host)
    {
        try
        {
            host = address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost;
        }
        catch (UriFormatException)
        {
            host = null;
        }

        return !string.IsNullOrEmpty(host);
    }
}
