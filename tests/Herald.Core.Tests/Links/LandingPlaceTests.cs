using Herald.Core.Links;
using Herald.Core.Programs;

namespace Herald.Core.Tests.Links;

public sealed class LandingPlaceTests
{
    private static readonly Uri Own = new("https://www.northwind.example/welcome");
    private static readonly DestinationHosts Hosts = new(Own.OriginalString, ["shop.northwind.example", "müller.example"]);

    [Theory]
    [InlineData("https://shop.northwind.example/boots?size=42#top", "https://shop.northwind.example/boots?size=42#top")]
    [InlineData("HTTPS://SHOP.Northwind.Example/", "https://shop.northwind.example/")]
    [InlineData("https://www.northwind.example:8443/x", "https://www.northwind.example:8443/x")]
    [InlineData("https://müller.example/ü?q=ü", "https://xn--mller-kva.example/%C3%BC?q=%C3%BC")]
    [InlineData("https://xn--mller-kva.example/", "https://xn--mller-kva.example/")]
    public void An_address_on_an_allowed_host_is_led_to(string asked, string expected) =>
        LandingPlace.Print(LandingPlace.Choose(asked, Own, Hosts)).ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/boots")]
    [InlineData("//evil.example")]
    [InlineData("///evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("https:/evil.example")]
    [InlineData("https:///evil.example")]
    [InlineData("https:shop.northwind.example")]
    [InlineData("https:/shop.northwind.example")]
    [InlineData(@"https:\\shop.northwind.example")]
    [InlineData(@"\\evil.example")]
    [InlineData(@"/\evil.example")]
    [InlineData(@"https://evil.example\@shop.northwind.example/")]
    [InlineData(@"https://shop.northwind.example\.evil.example/")]
    [InlineData("https://evil.example")]
    [InlineData("https://shop.northwind.example.evil.example/")]
    [InlineData("https://shop.northwind.example@evil.example/")]
    [InlineData("https://shop.northwind.example:443@evil.example/")]
    [InlineData("https://kim@shop.northwind.example/")]
    [InlineData("https://kim:secret@shop.northwind.example/")]
    [InlineData("https://shop.northwind.example.")]
    [InlineData("https://evilshop.northwind.example/")]
    [InlineData("https://northwind.example/")]
    [InlineData("http://shop.northwind.example/")]
    [InlineData("ftp://shop.northwind.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("javascript://shop.northwind.example/%0aalert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData(" https://shop.northwind.example/")]
    [InlineData("https://shop.northwind.example/\r\nSet-Cookie: a=b")]
    [InlineData("https://shop.northwind.example/\u0000")]
    [InlineData("https://ev\til.example/")]
    [InlineData("https://shop。northwind。example.evil.example/")]
    [InlineData("https://ѕhop.northwind.example/")]
    [InlineData("https://evil.example#https://shop.northwind.example/")]
    [InlineData("https://evil.example?https://shop.northwind.example/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://0x7f000001/")]
    public void Any_other_falls_back_to_the_links_own(string? asked) => LandingPlace.Choose(asked, Own, Hosts).ShouldBe(Own);

    [Theory]
    [InlineData('a', LandingPlace.LengthMax)]
    [InlineData('ü', LandingPlace.LengthMax / 2)]
    public void What_is_longer_than_servers_take_is_not_led_to(char letter, int count) =>
        LandingPlace.Choose("https://shop.northwind.example/" + new string(letter, count), Own, Hosts).ShouldBe(Own);

    [Theory]
    [InlineData("https://shop.northwind.example/a b%20c/../d?e=ü&f=%2F#g")]
    [InlineData("https://müller.example:8443/ü")]
    public void What_is_sent_reads_back_as_the_same(string asked)
    {
        LandingPlace.TryRead(asked.Replace(" ", "%20"), out var address).ShouldBeTrue();
        var sent = LandingPlace.Print(address);

        sent.ShouldAllBe(static letter => char.IsAscii(letter));
        LandingPlace.TryRead(sent, out var again).ShouldBeTrue();
        LandingPlace.Print(again).ShouldBe(sent);
    }

    [Fact]
    public void Plain_http_leads_to_the_machine_itself_only() =>
        new DestinationHosts("http://localhost:3000/", []).Include(new("http://localhost:9999/x")).ShouldBeTrue();
}
