using Herald.Web.Tracking;

namespace Herald.Web.Tests.Tracking;

public sealed class UserAgentTests
{
    private const string Iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ";
    private const string WebKit = "AppleWebKit/537.36 (KHTML, like Gecko) ";
    private const string Android = "Mozilla/5.0 (Linux; Android 15; wv) " + WebKit + "Version/4.0 Chrome/131.0 Mobile Safari/537.36 ";
    private const string Desktop = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) " + WebKit + "Chrome/131.0.0.0 Safari/537.36";

    private static readonly UserAgents Agents = new(CrawlerList.Known);

    [Theory]
    [InlineData(Desktop)]
    [InlineData(Desktop + " Edg/131.0.0.0")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0")]
    [InlineData(Iphone + "Version/18.1 Mobile/15E148 Safari/604.1")]
    [InlineData(Iphone + "Mobile/22B83 [FBAN/FBIOS;FBAV/488.0.0.50.96;FBLC/en_US]")]
    [InlineData(Iphone + "Mobile/22B83 [LinkedInApp]/9.30.2345")]
    [InlineData(Iphone + "Mobile/22B83 Instagram 358.0.0.28.95 (iPhone15,2; iOS 18_1)")]
    [InlineData(Iphone + "Mobile/15E148 Safari Line/14.19.0")]
    [InlineData(Android + "MetaIAB Facebook")]
    [InlineData(Android + "Viber/22.5.0.0")]
    [InlineData(Android + "Bluesky/1.95")]
    [InlineData("Mozilla/5.0 (Linux; Android 15; CPH2557 Build/AP3A.240617.008; wv) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36")]
    public void People_are_told_also_inside_of_apps(string agent) => Agents.KindOf(agent).ShouldBe(VisitorKind.Person);

    [Theory]
    [InlineData("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)")]
    [InlineData("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)")]
    [InlineData("facebookexternalhit/1.1 Facebot Twitterbot/1.0")]
    [InlineData("LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)")]
    [InlineData("TelegramBot (like TwitterBot)")]
    [InlineData("Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)")]
    [InlineData("Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5")]
    [InlineData("WhatsApp/2.23.20.0 A")]
    [InlineData("Viber")]
    public void Previews_are_told_from_other_machines(string agent) => Agents.KindOf(agent).ShouldBe(VisitorKind.Preview);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("curl/8.5.0")]
    [InlineData("python-requests/2.32")]
    [InlineData("Go-http-client/2.0")]
    [InlineData("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")]
    [InlineData("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.0.0 Safari/537.36")]
    [InlineData("Wget/1.21")]
    public void Machines_are_told(string? agent) => Agents.KindOf(agent).ShouldBe(VisitorKind.Bot);

    [Fact]
    public void A_flood_of_new_user_agents_is_told_and_forgotten()
    {
        for (var at = 0; at < 25_000; at++)
            Agents.KindOf($"{Desktop} Flood/{at}").ShouldBe(VisitorKind.Person);
        Agents.KindOf("curl/" + new string('9', 100_000)).ShouldBe(VisitorKind.Bot);
    }
}
