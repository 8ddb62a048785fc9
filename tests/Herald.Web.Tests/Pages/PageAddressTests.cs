using Herald.Web.Ui.Tables;
using Microsoft.AspNetCore.Http;

namespace Herald.Web.Tests.Pages;

public sealed class PageAddressTests
{
    private static readonly PageAddress Address = PageAddress.Of(new DefaultHttpContext
    {
        Request = { Path = "/console/northwind/referrals", QueryString = new("?stage=won&stage=lost&q=M%C3%BCller+%26+S&cursor=abc") },
    }.Request);

    [Fact]
    public void Filters_stay_while_the_order_changes() =>
        Address.With(("sort", "-at"), ("cursor", null))
            .ShouldBe("/console/northwind/referrals?stage=won&stage=lost&q=M%C3%BCller%20%26%20S&sort=-at");

    [Fact]
    public void What_is_not_in_it_is_null()
    {
        Address["q"].ShouldBe("Müller & S");
        Address["from"].ShouldBeNull();
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he-IL", "rtl")]
    [InlineData("pt-BR", "ltr")]
    [InlineData("xx-nothing", "ltr")]
    public void A_language_says_which_way_it_is_read(string language, string direction) =>
        Herald.Web.Ui.PageCulture.DirectionOf(language).ShouldBe(direction);
}
