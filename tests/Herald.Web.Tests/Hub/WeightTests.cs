using System.Text;
using System.Text.RegularExpressions;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;

namespace Herald.Web.Tests.Hub;

/// <summary>The hub is for phones: what its home costs over the wire.</summary>
public sealed class WeightTests(Hosts hosts)
{
    private const int BytesMax = 60 * 1024;

    [Theory, BothEngines]
    public async Task The_home_is_light(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await story.Story.RuleAsync(Offer.At("submitted"), Offer.Points(100), "\"hold\": { \"days\": 14 }");
        await story.Story.RuleAsync(Offer.At("won"), Offer.Points("\"up_to_total\": 32000, \"per\": \"referral\""));
        foreach (var friend in (string[])["kim", "lena", "omar", "ines", "paul"])
            await story.Story.ReferAsync(story.Rosa, friend + "@globex.example");

        var page = (await story.PageAsync()).Text;
        var assets = Regex.Matches(page, "(?:href|src)=\"(/(?:assets|brand)/[^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(5))
            .Select(static found => found.Groups[1].Value).Distinct()
            .Where(static path => !path.Contains(".woff2", StringComparison.Ordinal));
        // The page itself travels as it is: it holds a token, and compressing beside secrets tells of them.
        var bytes = Encoding.UTF8.GetByteCount(page);
        using var http = Client(story.Program);
        foreach (var asset in assets)
            bytes += (await http.GetByteArrayAsync(new Uri(asset, UriKind.Relative))).Length;

        bytes.ShouldBeInRange(1, BytesMax);
    }

    private static HttpClient Client(ProgramDriver program)
    {
        var http = program.Client(null);
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        return http;
    }
}
