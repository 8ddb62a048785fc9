using System.Collections.Frozen;
using System.Globalization;

namespace Herald.Core.Amounts;

/// <summary>A currency of ISO 4217, with the number of digits of its minor unit.</summary>
public readonly record struct Currency
{
    private static readonly FrozenDictionary<string, int> DigitsByCode = Codes.ToFrozenDictionary(
        static code => code[..3], static code => code.Length > 3 ? code[3] - '0' : 2, StringComparer.Ordinal);

    private Currency(string code) => Code = code;

    /// <summary>Three capital letters: <c>USD</c>.</summary>
    public string Code { get; }

    /// <summary>Digits after the point: 2 for USD, 0 for JPY, 3 for KWD.</summary>
    public int Digits => DigitsByCode[Code];

    /// <summary>Finds a currency by its code; false for codes that ISO 4217 does not have, and for small letters.</summary>
    public static bool TryFind(string? code, out Currency currency)
    {
        currency = code is not null && DigitsByCode.ContainsKey(code) ? new(code) : default;
        return currency.Code is not null;
    }

    /// <summary>The currency of a code that is known to exist, as one read from the store is.</summary>
    public static Currency Of(string code) =>
        TryFind(code, out var currency) ? currency : throw new ArgumentException($"'{code}' is not a currency of ISO 4217.", nameof(code));

    /// <summary>An amount of minor units for reading by people: <c>129.00 USD</c>.</summary>
    public string Print(long minorUnits)
    {
        var scale = (decimal)Math.Pow(10, Digits);
        return (minorUnits / scale).ToString("F" + Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + " "
            + Code;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    // ISO 4217 active codes; a digit follows where the minor unit does not have two.
    private static IEnumerable<string> Codes => (
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD3 BIF0 BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP0 CNY COP CRC CUP "
        + "CVE CZK DJF0 DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF0 GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD3 IRR ISK0 "
        + "JMD JOD3 JPY0 KES KGS KHR KMF0 KPW KRW0 KWD3 KYD KZT LAK LBP LKR LRD LSL LYD3 MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN "
        + "MYR MZN NAD NGN NIO NOK NPR NZD OMR3 PAB PEN PGK PHP PKR PLN PYG0 QAR RON RSD RUB RWF0 SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD "
        + "SSP STN SVC SYP SZL THB TJS TMT TND3 TOP TRY TTD TWD TZS UAH UGX0 USD UYU UZS VED VES VND0 VUV0 WST XAF0 XCD XOF0 XPF0 YER ZAR "
        + "ZMW ZWG").Split(' ');
}
