namespace Herald.Web.Platform;

/// <summary>The address by which people reach this Herald: as set (HERALD_PUBLIC_URL), else as this request reached it.</summary>
/// <param name="Root">Scheme, host and port, without a slash at the end.</param>
internal sealed record PublicAddress(string Root)
{
    /// <summary>Whether people reach it by https, so that cookies may ask for it.</summary>
    public bool IsSecure => Root.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public static ValueTask<PublicAddress> BindAsync(HttpContext http) => new(Of(http));

    public static PublicAddress Of(HttpContext http) =>
        new(http.RequestServices.GetRequiredService<HeraldSettings>().PublicUrl?.TrimEnd('/')
            ?? $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}");

    /// <summary>The full address of a path that begins with a slash.</summary>
    public string Of(string path) => Root + path;
}
