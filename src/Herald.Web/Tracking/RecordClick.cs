using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Data.Tracking;
using Herald.Web.Platform;

namespace Herald.Web.Tracking;

/// <summary>Sees what a visit tells of itself and has it written as a click.</summary>
internal sealed class RecordClick(TouchpointBatch batch, NewId ids, AddressHash addresses, TimeProvider clock)
{
    private const int HostMax = 253;

    /// <summary>
    /// The click, and whether it is written, which is false where too many are waiting.
    /// </summary>
    public (ClickId Click, Task<bool> Written) Begin(TrackedLink link, HttpContext http, CancellationToken ct)
    {
        var click = new Click
        {
            ProgramId = link.Program,
            Id = ids.Of<ClickId>(),
            LinkId = link.Link,
            ClickedAt = clock.GetUtcNow().Storable(),
            PreviousId = IdText.TryRead(http.Request.Cookies[ClickMark.Name], out ClickId previous) ? previous : null,
            AddressHash = addresses.Of(http.Connection.RemoteIpAddress),
            ReferrerHost = HostOf(http.Request.Headers.Referer),
        };
        return (click.Id, batch.RecordAsync(click, ct));
    }

    private static string? HostOf(string? referrer) =>
        Uri.TryCreate(referrer, UriKind.Absolute, out var page) && (page.Scheme == Uri.UriSchemeHttps || page.Scheme == Uri.UriSchemeHttp)
            && HostName.TryRead(page, out var host) && host.Length <= HostMax ? host.ToLowerInvariant() : null;
}
