namespace Herald.Core.Programs;

/// <summary>
/// The hosts that links of a program may lead to: its destination's own and those it allows beside. Names are compared in their
/// ASCII form, so that a look-alike in another script is another host.
/// </summary>
/// <param name="destination">The program's destination, an absolute address.</param>
/// <param name="allowed">Further hosts.</param>
public sealed class DestinationHosts(string destination, IReadOnlyList<string> allowed)
{
    /// <summary>The names of the hosts, the destination's own first.</summary>
    public IReadOnlyList<string> Names { get; } =
    [
        .. allowed.Select(static host => "https://" + host).Prepend(destination)
            .Select(static address => new Uri(address).IdnHost).Distinct(),
    ];

    /// <summary>
    /// Whether a link may lead there: https to one of the hosts (http only to the machine itself), and no user name in the address,
    /// since that is how addresses pretend to be others.
    /// </summary>
    public bool Include(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && string.IsNullOrEmpty(address.UserInfo)
        && HostName.TryRead(address, out var host)
        && Names.Contains(host, StringComparer.OrdinalIgnoreCase);
}
