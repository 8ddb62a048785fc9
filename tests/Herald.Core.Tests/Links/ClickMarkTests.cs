using Herald.Core.Ids;
using Herald.Core.Links;

namespace Herald.Core.Tests.Links;

public sealed class ClickMarkTests
{
    private static readonly ClickId Click = new(Guid.Empty);

    [Theory]
    [InlineData("https://a.example", "https://a.example/?*")]
    [InlineData("https://a.example/", "https://a.example/?*")]
    [InlineData("https://a.example/x?", "https://a.example/x?*")]
    [InlineData("https://a.example/x?b=1&c=%26", "https://a.example/x?b=1&c=%26&*")]
    [InlineData("https://a.example/x?b=1&", "https://a.example/x?b=1&*")]
    [InlineData("https://a.example/x#top", "https://a.example/x?*#top")]
    [InlineData("https://a.example/x?b=1#top?c=2", "https://a.example/x?b=1&*#top?c=2")]
    [InlineData("https://a.example/x?herald_click=clk_old&b=1", "https://a.example/x?b=1&*")]
    [InlineData("https://a.example/x?herald_clicks=1&herald_click", "https://a.example/x?herald_clicks=1&*")]
    public void The_mark_joins_the_query_and_harms_nothing_else(string address, string expected) =>
        ClickMark.PlaceIn(new(address)).With(Click).ShouldBe(expected.Replace("*", "herald_click=" + Click));
}
