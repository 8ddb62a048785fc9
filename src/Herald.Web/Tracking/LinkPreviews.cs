using System.Buffers;

namespace Herald.Web.Tracking;

/// <summary>
/// The messengers, networks and tools that fetch a link's page to show a card of it. They come because somebody shared the link,
/// which is why they are told apart from other bots.
/// </summary>
internal static class LinkPreviews
{
    private static readonly SearchValues<string> Names = SearchValues.Create(
        [
            "Slackbot", "Slack-ImgProxy", "facebookexternalhit", "Facebot", "meta-externalagent", "Twitterbot", "LinkedInBot",
            "TelegramBot", "Discordbot", "SkypeUriPreview", "MicrosoftPreview", "BingPreview", "Google-PageRenderer", "Google Web Preview",
            "Google-InspectionTool", "GoogleMessages", "Iframely", "Embedly", "redditbot", "Pinterestbot", "vkShare", "Mastodon",
            "BlueskyPreviewBot", "Snap URL Preview Service", "SnapURLPreview", "kakaotalk-scrap", "Chatwork LinkPreview", "Notionbot",
            "BufferLinkPreviewBot", "ClickUpLinkUnfurler", "Yahoo Link Preview", "ZoomBot", "Applebot-Preview",
        ],
        StringComparison.OrdinalIgnoreCase);

    // Inside of browsers these are the apps in which people read; alone they fetch for a preview.
    private static readonly string[] Beginnings = ["WhatsApp", "Viber", "Bluesky/", "Signal", "Line/"];

    public static bool Include(string userAgent) =>
        userAgent.AsSpan().ContainsAny(Names)
        || Beginnings.Any(beginning => userAgent.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
