using Herald.Tidy.Reading;

namespace Herald.Tidy.Rooms;

public sealed class DependencyTests
{
    private static readonly DependencyTable Table = new()
    {
        Project = "Shop",
        Foundations = ["Base"],
        Tops = ["Shop"],
        Lines = new Dictionary<string, string[]> { ["Base"] = [], ["Cart"] = ["Goods"], ["Goods"] = [] },
    };

    private static readonly Use[] Sound =
        [new("Shop.Cart.Line", "Shop.Goods.Item"), new("Shop.Goods.Item", "Shop.Base.Id"), new("Shop.Base.Id", "x")];

    [Fact]
    public void The_nouns_of_Core_use_only_what_the_table_lists() =>
        DependencyWall.Offences(Dependencies.Core, UseReader.Read(House.Core.Location)).ShouldBeNone();

    [Fact]
    public void The_capabilities_of_Web_use_only_what_the_table_lists() =>
        DependencyWall.Offences(Dependencies.Web, UseReader.Read(House.Web.Location)).ShouldBeNone();

    [Fact]
    public void The_table_stands_printed_in_the_architecture()
    {
        var path = Path.Combine(House.Root, DependencyPage.Path);
        var page = File.ReadAllText(path);
        var printed = DependencyPage.Print(page, Dependencies.Web, Dependencies.Core);
        if (printed is not null && Environment.GetEnvironmentVariable("HERALD_UPDATE") == "1")
            File.WriteAllText(path, page = printed);
        DependencyPage.Offences(page, Dependencies.Web, Dependencies.Core).ShouldBeNone();
    }

    [Fact]
    public void What_the_table_lists_passes() => DependencyWall.Offences(Table, Sound).ShouldBeNone();

    [Fact]
    public void A_room_without_a_line_is_found_with_the_line_to_add() =>
        DependencyWall.Offences(Table, [.. Sound, new("Shop.Till.Bill", "Shop.Cart.Line")]).ShouldBeOne("""["Till"] = ["Cart"],""");

    [Fact]
    public void An_unlisted_use_is_found_with_its_proof() =>
        DependencyWall.Offences(Table with { Lines = new Dictionary<string, string[]>(Table.Lines) { ["Cart"] = [] } }, Sound)
            .ShouldBeOne("Shop.Cart.Line uses Shop.Goods.Item", """["Cart"] = ["Goods"],""");

    [Fact]
    public void A_line_that_nobody_needs_is_found() =>
        DependencyWall.Offences(Table, [new("Shop.Cart.Line", "x"), .. Sound[1..]]).ShouldBeOne("Cart no longer uses Goods");

    [Fact]
    public void A_line_for_a_room_that_is_gone_is_found() => DependencyWall.Offences(Table, Sound[..2]).ShouldBeOne("no room Base");

    [Fact]
    public void A_foundation_that_uses_a_capability_is_found() =>
        DependencyWall.Offences(Table, [.. Sound, new("Shop.Base.Id", "Shop.Goods.Item")])
            .ShouldContain(static offence => offence.Sentence.Contains("Base is a foundation"));

    [Fact]
    public void Using_what_stands_on_top_is_found() =>
        DependencyWall.Offences(Table, [.. Sound, new("Shop.Goods.Item", "Shop.Start")]).ShouldBeOne("Shop stands on top");

    [Fact]
    public void A_circle_is_found_even_where_the_table_lists_it() =>
        DependencyWall.Offences(
            Table with { Lines = new Dictionary<string, string[]>(Table.Lines) { ["Goods"] = ["Cart"] } },
            [.. Sound, new("Shop.Goods.Item", "Shop.Cart.Line")]).ShouldBeOne("Cart -> Goods -> Cart is a circle");

    [Theory]
    [InlineData("no markers")]
    [InlineData("<!-- dependencies:begin -->\n| older |\n<!-- dependencies:end -->")]
    public void A_page_that_does_not_show_the_table_is_found(string page) =>
        DependencyPage.Offences(page, Table).ShouldBeOne("docs/architecture.md");

    [Fact]
    public void A_printed_page_shows_the_table() =>
        DependencyPage.Print("# Rooms\n<!-- dependencies:begin --><!-- dependencies:end -->\n", Table)
            .ShouldBe("# Rooms\n<!-- dependencies:begin -->\n| Shop | uses besides Base |\n|---|---|\n"
                + "| Base | nothing |\n| Cart | Goods |\n| Goods | nothing |\n| Shop | all |\n<!-- dependencies:end -->\n");
}
