using Herald.Core.Programs;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Programs;

/// <summary>What a program's settings must be, wherever they come from.</summary>
internal static class ProgramChecks
{
    public const int NameMax = 100;
    private const int TermsMax = 10_000;
    private const int AddressMax = 2000;
    private const int HostsMax = 50;

    public static void Destination(Faults faults, string field, string? address)
    {
        if (address is null || address.Length > AddressMax || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)) || uri.UserInfo.Length > 0
            || !HostName.TryRead(uri, out _))
            faults.Add(field, "An https address is expected, such as https://www.example.com/welcome.", "invalid_address");
    }

    public static void Hue(Faults faults, string field, int? hue)
    {
        if (hue is < 0 or > 359)
            faults.Add(field, "Degrees from 0 to 359 are expected.", "hue_out_of_range");
    }

    public static void Terms(Faults faults, string field, string? terms) =>
        faults.OptionalText(field, terms is "" ? null : terms, TermsMax, lines: true);

    public static void Hosts(Faults faults, string field, IReadOnlyList<string>? hosts)
    {
        if (hosts is null)
            return;
        if (hosts.Count > HostsMax)
            faults.Add(field, $"At most {HostsMax} hosts are taken.", "too_many");
        foreach (var host in hosts.Where(static host => !IsHost(host)).Take(1))
            faults.Add(
                field, $"'{(host?.Length > 60 ? host[..60] : host)}' is not the name of a host, such as shop.example.com.", "invalid_host");
    }

    // A list in JSON may have null among its texts.
    private static bool IsHost(string? host) =>
        host is not null && Uri.CheckHostName(host) is (UriHostNameType.Dns or UriHostNameType.IPv4)
        && Uri.TryCreate("https://" + host, UriKind.Absolute, out var address) && HostName.TryRead(address, out _);
}
