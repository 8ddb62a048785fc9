using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Data.Tracking;
using Herald.Web.Platform;

namespace Herald.Web.Tracking;

/// <summary>Writes a click: it is on disk when this returns.</summary>
internal sealed class RecordClick(TouchpointBatch batch, NewId ids, AddressHash addresses, TimeProvider clock)
{
    private const int HostMax = 253;

    /// <summary>The click's id, or null where too many are waiting.</summary>
    public async Task<ClickId?> RunAsync(TrackedLink link, HttpContext http, CancellationToken ct)
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
        return await batch.RecordAsync(click, ct) ? click.Id : null;
    }

    private static string? HostOf(string? referrer) =>
        Uri.TryCreate(referrer, UriKind.Absolute, out var page) && (page.Scheme == Uri.UriSchemeHttps || page.Scheme == Uri.UriSchemeHttp)
            && HostName.TryRead(page, out var host) && host.Length <= HostMax ? host.ToLowerInvariant() : null;
}
