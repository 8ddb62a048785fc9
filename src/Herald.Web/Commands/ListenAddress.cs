using System.Net;
using System.Net.Sockets;

namespace Herald.Web.Commands;

/// <summary>An address to listen on, and whether that can be done here and now.</summary>
internal static class ListenAddress
{
    /// <summary>What keeps the text from being an address to listen on, as the end of a sentence; null if nothing does.</summary>
    public static string? FaultOf(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            if (string.Equals(address.Scheme, "https", StringComparison.OrdinalIgnoreCase))
                return "is https; Herald speaks plain HTTP. End TLS in front of it (see docs/operate), and set HERALD_PUBLIC_URL.";
            if (!string.Equals(address.Scheme, "http", StringComparison.OrdinalIgnoreCase) || address.PathBase.Length > 0)
                return "is not an address to listen on, such as http://localhost:5080 or http://*:8080.";
            return address.Port is < 0 or > 65_535 ? "has a port that is not between 0 and 65535." : null;
        }
        catch (FormatException)
        {
            return "is not an address to listen on, such as http://localhost:5080 or http://*:8080.";
        }
    }

    /// <summary>Why it cannot be listened on now, as a sentence; null if it can.</summary>
    public static string? BusyFaultOf(string url)
    {
        var address = BindingAddress.Parse(url);
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
            return null;
        try
        {
            using var probe = new TcpListener(Of(address.Host), address.Port);
            probe.Start();
            return null;
        }
        catch (SocketException fault)
        {
            return fault.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse =>
                    $"Port {address.Port} is in use by another process. Stop that one, or choose another port with --urls or HERALD_URLS.",
                SocketError.AccessDenied =>
                    $"This user may not listen on port {address.Port}. Choose a port above 1023 with --urls or HERALD_URLS.",
                _ => $"{url} cannot be listened on: {fault.Message}. Choose an address of this machine with --urls or HERALD_URLS.",
            };
        }
    }

    public static IEnumerable<string> Split(string urls) =>
        urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IPAddress Of(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(host, out var address) ? address
        : IPAddress.Any;
}
