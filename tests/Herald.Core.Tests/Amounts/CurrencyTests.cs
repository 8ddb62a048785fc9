using Herald.Core.Amounts;

namespace Herald.Core.Tests.Amounts;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("USD", 12_900, "129.00 USD")]
    [InlineData("USD", 5, "0.05 USD")]
    [InlineData("USD", -1_050, "-10.50 USD")]
    [InlineData("JPY", 12_900, "12900 JPY")]
    [InlineData("KWD", 12_900, "12.900 KWD")]
    [InlineData("EUR", Money.AmountMax, "100000000000.00 EUR")]
    [InlineData("EUR", long.MaxValue, "92233720368547758.07 EUR")]
    public void Money_prints_with_the_digits_of_its_minor_unit(string code, long amount, string text) =>
        new Money(amount, Currency.Of(code)).ToString().ShouldBe(text);

    [Theory]
    [InlineData("usd")]
    [InlineData("US")]
    [InlineData("JPY0")]
    [InlineData("XXX")]
    [InlineData("BTC")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_currency_is_not_found(string? code)
    {
        Currency.TryFind(code, out var found).ShouldBeFalse();
        found.ShouldBe(default);
    }

    [Theory]
    [InlineData("points", false)]
    [InlineData("USD", true)]
    [InlineData("KWD", true)]
    public void A_unit_reads_back_as_it_prints(string text, bool isMoney)
    {
        var unit = Unit.Read(text);
        unit.ToString().ShouldBe(text);
        unit.IsMoney(out var currency).ShouldBe(isMoney);
        currency?.Code.ShouldBe(text);
    }

    [Fact]
    public void Sums_of_a_million_largest_amounts_fit() => (Money.AmountMax * 900_000).ShouldBeLessThan(long.MaxValue);
}
