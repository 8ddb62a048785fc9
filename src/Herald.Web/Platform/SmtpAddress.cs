using System.Diagnostics.CodeAnalysis;

namespace Herald.Web.Platform;

/// <summary>The mail server, as HERALD_SMTP names it: <c>smtp://user:password@host:587?tls=required</c>.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port; 587 unless told.</param>
/// <param name="Tls">Whether the connection must be encrypted by STARTTLS before anything is said; so unless <c>tls=none</c>.</param>
internal sealed record SmtpAddress(string Host, int Port, bool Tls)
{
    private const int SubmissionPort = 587;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Reads the address; where it is not one, <paramref name="fault"/> says why.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out SmtpAddress? address, [NotNullWhen(false)] out string? fault)
    {
        address = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Host.Length == 0 || url.AbsolutePath is not ("" or "/"))
            fault = "an address such as smtp://user:password@mail.example.com:587 is expected";
        else if (url.Scheme == "smtps")
            fault = "TLS from the first byte (smtps, port 465) is not spoken; name the port for STARTTLS, mostly 587, with smtp://";
        else if (url.Scheme != "smtp")
            fault = $"smtp:// is expected, not {url.Scheme}://";
        else if (url.Query is not ("" or "?tls=required" or "?tls=none"))
            fault = "of parameters there is only tls, which is 'required' or 'none'";
        else
            fault = null;
        if (fault is not null)
            return false;

        var parts = url!.UserInfo.Split(':', 2);
        address = new(url.Host, url.IsDefaultPort || url.Port < 0 ? SubmissionPort : url.Port, url.Query != "?tls=none")
        {
            User = parts[0].Length == 0 ? null : Uri.UnescapeDataString(parts[0]),
            Password = parts is [_, var password] ? Uri.UnescapeDataString(password) : null,
        };
        return true;
    }
}
