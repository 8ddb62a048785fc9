using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Web.Platform;

namespace Herald.Web.Links;

/// <summary>A link as the API shows it, with the addresses to share.</summary>
internal sealed record LinkView(
    LinkId Id,
    AdvocateId Advocate,
    string Code,
    string Url,
    string InvitationUrl,
    string QrUrl,
    string? Campaign,
    string? Channel,
    string? Destination,
    DateTimeOffset MadeAt,
    DateTimeOffset? PausedAt)
{
    public static LinkView Of(Link link, OwnAddress address) => new(
        link.Id,
        link.AdvocateId,
        link.Code,
        address.Of("/r/" + link.Code),
        address.Of("/i/" + link.Code),
        address.Of("/q/" + link.Code + ".svg"),
        Named(link.Campaign),
        Named(link.Channel),
        Named(link.Destination),
        link.MadeAt,
        link.PausedAt);

    private static string? Named(string text) => text.Length == 0 ? null : text;
}
