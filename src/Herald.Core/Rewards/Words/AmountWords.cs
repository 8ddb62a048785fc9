using System.Globalization;
using Herald.Core.Amounts;

namespace Herald.Core.Rewards.Words;

/// <summary>How amounts are said to people: "$100", "€12.50", "CHF 80", "250 points". Figures stand as in English unless told.</summary>
public static class AmountWords
{
    private const char Tied = '\u00a0';

    /// <summary>An amount of money; full units carry no fraction.</summary>
    public static string Of(Money money, CultureInfo? culture = null)
    {
        var scale = (decimal)Math.Pow(10, money.Currency.Digits);
        var (whole, digits) = (money.Amount % (long)scale == 0, money.Currency.Digits.ToString(CultureInfo.InvariantCulture));
        var figure = (money.Amount / scale).ToString(whole ? "N0" : "N" + digits, culture ?? CultureInfo.InvariantCulture);
        return EndsWithSign(culture) ? figure + Tied + Sign(money.Currency).TrimEnd() : Sign(money.Currency) + figure;
    }

    /// <summary>So many units: money, or the program's points by their name.</summary>
    public static string Of(Unit unit, long amount, string points, CultureInfo? culture = null) =>
        unit.IsMoney(out var currency) ? Of(new Money(amount, currency.Value), culture) : Points(amount, points, culture);

    /// <summary>"250 points", "1 point".</summary>
    public static string Points(long amount, string points, CultureInfo? culture = null) =>
        $"{Figure(amount, culture)} {Name(amount, points)}";

    internal static string Figure(decimal number, CultureInfo? culture = null) =>
        number.ToString("#,##0.##", culture ?? CultureInfo.InvariantCulture);

    internal static string Percent(int basisPoints, CultureInfo? culture = null) =>
        (basisPoints / 100m).ToString("0.##", culture ?? CultureInfo.InvariantCulture) + (EndsWithSign(culture) ? Tied + "%" : "%");

    // Programs name their points in the plural; the singular of most names is without its s.
    internal static string Name(decimal amount, string points) =>
        amount == 1 && points.Length > 2 && points[^1] == 's' && points[^2] != 's' ? points[..^1] : points;

    // "100 $" and "10 %", as German and French have them: the pattern "n $".
    private static bool EndsWithSign(CultureInfo? culture) => culture?.NumberFormat.CurrencyPositivePattern == 3;

    private static string Sign(Currency currency) => currency.Code switch
    {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        "INR" => "₹",
        "KRW" => "₩",
        var code => code + " ",
    };
}
