using System.Globalization;
using Herald.Core.Amounts;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Platform.Inputs;

/// <summary>An amount of money as people type it: <c>7500</c>, <c>7,500.50</c>.</summary>
internal static class AmountInForm
{
    /// <summary>The amount; null where the field is empty or what stands in it is none, which the faults then say.</summary>
    public static Money? Read(string? text, string name, Currency currency, Faults faults)
    {
        if (text is null)
            return null;
        var plain = text.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount * (decimal)Math.Pow(10, currency.Digits) is var minor && minor == Math.Floor(minor) && minor <= Money.AmountMax)
            return new(
                (long)minor, currency);
        faults.Add(name, $"An amount of {currency.Code} is expected, such as 7,500.", "amount_out_of_range");
        return null;
    }
}
