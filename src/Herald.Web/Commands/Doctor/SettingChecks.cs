using Herald.Data.Health;
using Herald.Web.Platform;

namespace Herald.Web.Commands.Doctor;

/// <summary>Settings that are well-formed and may still be wrong.</summary>
internal static class SettingChecks
{
    private static readonly string[] Known =
    [
        "HERALD_DATA", "HERALD_DATABASE", "HERALD_URLS", "HERALD_PUBLIC_URL",
        "HERALD_KEY_REQUESTS_PER_SECOND", "HERALD_VISITOR_REQUESTS_PER_SECOND", "HERALD_SMTP", "HERALD_MAIL_FROM",
    ];

    public static IEnumerable<HealthCheck> All(HeraldSettings settings, IReadOnlyDictionary<string, string> environment)
    {
        yield return PublicUrl(settings);
        yield return Ports(settings);

        // Not a fault: orchestrators set HERALD_PORT and the like beside a container of that name.
        var unknown = environment.Keys.Where(static name => name.StartsWith("HERALD_", StringComparison.Ordinal)).Except(Known)
            .Order(StringComparer.Ordinal).ToList();
        yield return new("variables", true, unknown.Count == 0
            ? "No HERALD_ variable is set that Herald does not know."
            : $"Set but not known to Herald, and ignored: {string.Join(", ", unknown)}. Check their spelling.");
    }

    private static HealthCheck PublicUrl(HeraldSettings settings)
    {
        if (settings.PublicUrl is not { } text)
            return new("public_url", true, "HERALD_PUBLIC_URL is not set: all links, in mails too, lead to where this server listens. "
                + "Set it where people reach it by another address.");
        var url = new Uri(text);
        return url.Scheme == Uri.UriSchemeHttps || url.IsLoopback
            ? new("public_url", true, $"People reach it at {text}.")
            : new("public_url", false, $"HERALD_PUBLIC_URL is {text}; links and cookies need https. "
                + "End TLS in front of Herald and set the https address.");
    }

    private static HealthCheck Ports(HeraldSettings settings)
    {
        var busy = ListenAddress.Split(settings.Urls).Select(ListenAddress.BusyFaultOf).OfType<string>().FirstOrDefault();
        return new("port", busy is null, busy is null
            ? $"{settings.Urls} is free to listen on."
            : busy + " (If that is Herald itself, all is well.)");
    }
}
