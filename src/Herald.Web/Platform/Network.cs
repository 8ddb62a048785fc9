using System.Net;
using System.Net.Sockets;

namespace Herald.Web.Platform;

/// <summary>What belongs to one visitor of the addresses around his: of version 4 his alone, of version 6 a whole block.</summary>
internal static class Network
{
    private const int AddressBytes = 16;

    // Who has one address of version 6 has the 2^64 beside it.
    private const int NetworkBytes = 8;

    // A site may be given so much, which is 65,536 networks.
    private const int SiteBytes = 6;

    /// <summary>His network: the /64.</summary>
    public static IPAddress? Of(IPAddress? address) => Cut(address, NetworkBytes);

    /// <summary>The most that one person is given for the asking: the /48.</summary>
    public static IPAddress? SiteOf(IPAddress? address) => Cut(address, SiteBytes);

    private static IPAddress? Cut(IPAddress? address, int bytes) =>
        address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? new([.. address.GetAddressBytes()[..bytes], .. new byte[AddressBytes - bytes]])
            : address;
}
