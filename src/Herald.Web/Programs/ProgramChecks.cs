using Herald.Web.Platform.Problems;

namespace Herald.Web.Programs;

/// <summary>What a program's settings must be, wherever they come from.</summary>
internal static class ProgramChecks
{
    private const int AddressMax = 2000;
    private const int HostsMax = 50;

    public static void Destination(Faults faults, string field, string? address)
    {
        if (address is null || address.Length > AddressMax || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)) || uri.UserInfo.Length > 0)
            faults.Add(field, "An https address is expected, such as https://www.example.com/welcome.", "invalid_address");
    }

    public static void Hosts(Faults faults, string field, IReadOnlyList<string>? hosts)
    {
        if (hosts is null)
            return;
        if (hosts.Count > HostsMax)
            faults.Add(field, $"At most {HostsMax} hosts are taken.", "too_many");
        foreach (var host in hosts.Where(static host => Uri.CheckHostName(host) is not (UriHostNameType.Dns or UriHostNameType.IPv4)).Take(1))
            faults.Add(field, $"'{(host.Length > 60 ? host[..60] : host)}' is not the name of a host, such as shop.example.com.", "invalid_host");
    }
}
