using Herald.Web.Messages.Letters;
using Herald.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Messages;

public sealed class LetterTests(Hosts hosts)
{
    private static readonly LetterHead Head = new("Northwind <Circle>", "NW", 20);

    private static readonly Letter Letter = new()
    {
        Title = "Kim became a customer",
        Paragraphs = ["You get 100 points.", "<script>alert(1)</script>"],
        Stub = "+100",
        StubWord = "points",
        Items = [new("Lee looked", "on Monday")],
        Action = new("See your points", "https://refer.example/hub?a=1&b=2"),
        Why = "You get this because you are a member.",
        PreferencesUrl = "https://refer.example/choose",
        UnsubscribeUrl = "https://refer.example/stop",
    };

    [Fact]
    public async Task Text_and_HTML_say_the_same()
    {
        var (text, html) = await WriteAsync();

        foreach (var words in (string[])["Kim became a customer", "You get 100 points.", "Lee looked", "on Monday", "See your points",
            "https://refer.example/choose", "https://refer.example/stop"])
        {
            text.ShouldContain(words);
            html.ShouldContain(words);
        }

        text.ShouldContain("https://refer.example/hub?a=1&b=2");
        System.Net.WebUtility.HtmlDecode(html).ShouldContain("+100");
    }

    [Fact]
    public async Task What_people_wrote_is_text_in_the_HTML_too()
    {
        var (_, html) = await WriteAsync();

        html.ShouldNotContain("<script>");
        html.ShouldContain("Northwind &lt;Circle&gt;");
    }

    [Fact]
    public async Task A_letter_asks_nothing_of_other_servers()
    {
        var (_, html) = await WriteAsync();

        html.ShouldNotContain("<img");
        html.ShouldNotContain("src=");
        html.ShouldNotContain("url(");
    }

    private async Task<WriteLetter.Written> WriteAsync()
    {
        var host = await hosts.OfAsync(StoreKind.Sqlite);
        return await host.Services.GetRequiredService<WriteLetter>().RunAsync(Head, Letter, CancellationToken.None);
    }
}
