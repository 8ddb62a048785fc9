using Herald.Core.Links;
using Herald.Core.Programs;

namespace Herald.Core.Tests.Links;

public sealed class LandingPlaceTests
{
    private static readonly Uri Own = new("https://www.northwind.example/welcome");
    private static readonly DestinationHosts Hosts = new("https://www.northwind.example/welcome", ["shop.northwind.example", "müller.example"]);

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

    [Fact]
    public void What_is_longer_than_servers_take_is_not_led_to() =>
        LandingPlace.Choose("https://shop.northwind.example/" + new string('a', LandingPlace.LengthMax), Own, Hosts).ShouldBe(Own);

    [Fact]
    public void Plain_http_leads_to_the_machine_itself_only() =>
        new DestinationHosts("http://localhost:3000/", []).Include(new("http://localhost:9999/x")).ShouldBeTrue();
}
