namespace Herald.Tidy.Pages;

public sealed class PageTests
{
    [Fact]
    public void Pages_only_render() =>
        House.Files.Where(static file => file.IsUnder("src") && file.IsOf(".razor", ".razor.cs"))
            .SelectMany(PageWall.Offences).ShouldBeNone();

    [Theory]
    [InlineData("@inject HeraldDb Db")]
    [InlineData("    [Inject] public HeraldDb Db { get; set; }")]
    [InlineData("<p style=\"color: red\">")]
    [InlineData("<style>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script type=\"module\">")]
    [InlineData("<button onclick=\"go()\">")]
    [InlineData("<form hx-on:submit=\"go()\">")]
    public void A_page_that_does_more_than_render_is_found(string line) =>
        PageWall.Offences(new("LinkPage.razor", "<h1>Link</h1>\n" + line)).ShouldBeOne("LinkPage.razor:2");

    [Theory]
    [InlineData("<script type=\"module\" src=\"/lib/copy.js\"></script>")]
    [InlineData("<link rel=\"stylesheet\" href=\"/style.css\" />")]
    [InlineData("    private string style = \"plain\";")]
    [InlineData("<input name=\"on\" class=\"style\" required />")]
    public void A_page_that_only_renders_passes(string line) => PageWall.Offences(new("LinkPage.razor", line)).ShouldBeNone();
}
