using Herald.Core.Ids;
using Herald.Core.Links;

namespace Herald.Web.Invitations;

/// <summary>What a friend's browser remembers of this program.</summary>
/// <param name="Click">The click on the advocate's link, as evidence.</param>
/// <param name="Token">The token of the page that an acceptance in this browser led to.</param>
internal sealed record BrowserMemory(ClickId? Click, string? Token)
{
    public static BrowserMemory Of(HttpContext http) =>
        new(IdText.TryRead(http.Request.Cookies[ClickMark.Name], out ClickId click) ? click : null, YoursCookie.Read(http));
}
