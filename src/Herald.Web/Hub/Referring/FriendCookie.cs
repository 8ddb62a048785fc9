using Herald.Web.Platform.SignIn;

namespace Herald.Web.Hub.Referring;

/// <summary>Keeps what was typed in step one until step two is sent: in the advocate's own browser, sealed, and nowhere else.</summary>
internal sealed class FriendCookie(SealedCookie cookie)
{
    private const string Name = "herald.refer";

    // Long enough to look for words, short enough for a machine that is shared.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(45);

    public void Keep(HttpContext http, FriendForm form) => cookie.Set(
        http, Name, Lifetime, [Sealed(form.Name), Sealed(form.Email), Sealed(form.Phone), Sealed(form.Company), Sealed(form.Knows)]);

    /// <summary>What was typed; null where nothing was, or it is too long ago.</summary>
    public FriendForm? Read(HttpContext http) => cookie.Read(http, Name) is [var name, var email, var phone, var company, var knows]
        ? new(Opened(name), Opened(email), Opened(phone), Opened(company), Opened(knows))
        : null;

    public void Forget(HttpContext http) => cookie.Forget(http, Name);

    // A cookie's words have no line breaks.
    private static string Sealed(string? text) => Uri.EscapeDataString(text ?? "");

    private static string? Opened(string text) => text.Length == 0 ? null : Uri.UnescapeDataString(text);
}
