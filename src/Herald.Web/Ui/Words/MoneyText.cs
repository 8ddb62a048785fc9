using System.Globalization;
using Herald.Core.Amounts;

namespace Herald.Web.Ui.Words;

/// <summary>Amounts as people read them: <c>$1,250</c>, <c>CHF 12.50</c>, <c>100 points</c>.</summary>
internal static class MoneyText
{
    // Signs that mean one currency to most readers; the others are said by their code.
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["USD"] = "$",
        ["EUR"] = "€",
        ["GBP"] = "£",
        ["JPY"] = "¥",
        ["INR"] = "₹",
    };

    /// <summary>The amount; what lies behind the point is left out where there is nothing.</summary>
    public static string Of(Money money) => Of(money.Amount, money.Currency);

    public static string Of(long minorUnits, Currency currency)
    {
        var scale = (decimal)Math.Pow(10, currency.Digits);
        var digits = minorUnits % (long)scale == 0 ? 0 : currency.Digits;
        var number = (Math.Abs(minorUnits) / scale).ToString("N" + digits.ToString(CultureInfo.InvariantCulture), PageCulture.Current);
        var sign = Signs.TryGetValue(currency.Code, out var known) ? known : currency.Code + "\u00A0";
        return (minorUnits < 0 ? "−" : "") + sign + number;
    }

    /// <summary>An amount of the books: money, or points by the name that the program has for them.</summary>
    public static string Of(Unit unit, long amount, string pointsName) => unit.IsMoney(out var currency)
        ? Of(amount, currency.Value)
        : $"{Whole(amount)} {pointsName}";

    public static string Whole(long amount) => (amount < 0 ? "−" : "") + Math.Abs(amount).ToString("N0", PageCulture.Current);
}
