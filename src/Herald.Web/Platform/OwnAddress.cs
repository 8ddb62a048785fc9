using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Herald.Web.Platform;

/// <summary>
/// The address of every link that leads here, in mails, on pages, in answers: as set (HERALD_PUBLIC_URL), else where this server listens.
/// Never what a request calls it: whoever asks for a link in somebody's name could make it lead to himself.
/// </summary>
internal sealed class OwnAddress(IServer server, HeraldSettings settings)
{
    private string? root;

    /// <summary>Scheme, host and port, without a slash at the end. Known once the server listens.</summary>
    public string Root => root ?? Find();

    /// <summary>Whether people reach it by https, so that cookies may ask for it.</summary>
    public bool IsSecure => Root.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The one of the server that answers this request.</summary>
    public static OwnAddress In(HttpContext http) => http.RequestServices.GetRequiredService<OwnAddress>();

    /// <summary>The full address of a path that begins with a slash.</summary>
    public string Of(string path) => Root + path;

    /// <summary>Where this machine reaches the server: one that listens on every address is on localhost too.</summary>
    public Uri Listening()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()!.Addresses;
        var listens = BindingAddress.Parse(addresses.First());
        var host = listens.Host is "*" or "+" or "[::]" or "0.0.0.0" ? "localhost" : listens.Host;
        return new UriBuilder(listens.Scheme, host, listens.Port).Uri;
    }

    // Kept once it is final: before the server listens, a port that the system is to choose is 0.
    private string Find()
    {
        if (settings.PublicUrl is { } told)
            return root = told.TrimEnd('/');
        var listens = Listening();
        var found = listens.GetLeftPart(UriPartial.Authority);
        return listens.Port == 0 ? found : root = found;
    }
}
