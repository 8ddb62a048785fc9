using Herald.Web.Platform;

namespace Herald.Web.Commands.Staff;

/// <summary>Makes a path an address that can be handed over: as people reach the server, else as it listens unless told.</summary>
internal static class StaffLink
{
    public static string Of(HeraldSettings settings, string path) => (settings.PublicUrl ?? Listening(settings)) + path;

    private static string Listening(HeraldSettings settings)
    {
        var first = ListenAddress.Split(settings.Urls).First().TrimEnd('/');
        return first.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal);
    }
}
