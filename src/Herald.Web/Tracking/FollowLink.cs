using Herald.Core.Links;
using Herald.Data.Tracking;
using Herald.Web.Platform;

namespace Herald.Web.Tracking;

/// <summary>
/// What happens when somebody follows a link, step by step. Whatever is found on the way, whoever has a link that exists is led on.
/// </summary>
internal sealed class FollowLink(LinkLookup links, WhyNotCounted why, RecordClick record, OwnAddress own, TrackingMeter meter)
{
    /// <summary>Where it leads; null if no link has the code.</summary>
    public async Task<Redirection?> RunAsync(string code, string? asked, HttpContext http, CancellationToken ct)
    {
        // 1. Read the code, 2. find its link.
        if (LinkCode.Read(code) is not { } read || await links.FindAsync(read, ct) is not { } link)
        {
            meter.Drop(DropReason.UnknownCode);
            return null;
        }

        // 3. Choose where it leads.
        var landing = asked is null ? link.Landing : ClickMark.PlaceIn(LandingPlace.Choose(asked, link.Destination, link.Hosts));

        // 4. Leave out what is no click: paused, HEAD, prefetch, preview, bot.
        if (why.ReasonOf(http.Request, link) is { } reason)
        {
            meter.Drop(reason);
            return new(landing);
        }

        // 5. Record it, 6. answer.
        var (click, written) = record.Begin(link, http, ct);
        if (!await written)
        {
            meter.Drop(DropReason.OverLimit);
            return new(landing);
        }

        meter.Record();
        return new(landing) { Click = click, WindowDays = link.WindowDays, IsSecure = own.IsSecure };
    }
}
