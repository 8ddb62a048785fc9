using System.Globalization;
using Herald.Core.Amounts;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Platform.Inputs;

/// <summary>
/// Numbers as people type them into forms: money in whole units with a point, shares in percent. What cannot be read is a fault; what is
/// missing is null.
/// </summary>
internal static class FormNumber
{
    private const int BasisPointsPerPercent = 100;
    private const int TenthsPerWhole = 10;
    private const string Whole = "Write a whole number, such as 250, without a point or commas.";

    // Ten digits before the point are more than any form takes.
    private const int LengthMax = 16;

    public static long? Count(Faults faults, string field, string? text)
    {
        if (text is null)
            return null;
        if (text.Length <= LengthMax && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        faults.Add(field, Whole);
        return null;
    }

    /// <summary>The same for what is no more than a few billions.</summary>
    public static int? Small(Faults faults, string field, string? text)
    {
        var number = Count(faults, field, text);
        if (number is not (< int.MinValue or > int.MaxValue))
            return (int?)number;
        faults.Add(field, Whole);
        return null;
    }

    /// <summary>So many points where there is no currency, else minor units of it.</summary>
    public static long? Amount(Faults faults, string field, string? text, Currency? currency)
    {
        if (text is null || currency is not { } of)
            return Count(faults, field, text);
        if (Read(text) is { } number && number * Scale(of) is var minor && minor == decimal.Truncate(minor))
            return (long)minor;
        faults.Add(field, $"Write an amount in {of} with a point, such as {Shown(5_000, of)}.");
        return null;
    }

    /// <summary>An average with one digit behind the point, in tenths.</summary>
    public static long? Tenths(Faults faults, string field, string? text)
    {
        if (text is null)
            return null;
        if (Read(text) is { } number && number * TenthsPerWhole is var tenths && tenths == decimal.Truncate(tenths))
            return (long)tenths;
        faults.Add(field, "Write a number with at most one digit after the point, such as 8.5.");
        return null;
    }

    public static string PrintTenths(long tenths) => ((decimal)tenths / TenthsPerWhole).ToString("0.0", CultureInfo.InvariantCulture);

    public static int? BasisPoints(Faults faults, string field, string? text)
    {
        if (text is null)
            return null;
        if (Read(text.TrimEnd('%', ' ')) is { } number && number * BasisPointsPerPercent is >= 1 and <= 10_000 and var points
            && points == decimal.Truncate(points))
            return (int)points;
        faults.Add(field, "Write percent from 0.01 to 100, such as 10 or 2.5.");
        return null;
    }

    /// <summary>As it is typed: <c>12.50</c>, <c>250</c>.</summary>
    public static string? Print(long? amount, Currency? currency = null) => amount is not { } number ? null
        : currency is { } of ? Shown(number, of) : number.ToString(CultureInfo.InvariantCulture);

    public static string? PrintPercent(int? basisPoints) =>
        (basisPoints / (decimal)BasisPointsPerPercent)?.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Shown(long minorUnits, Currency currency) => currency.Print(minorUnits).Split(' ')[0];

    private static decimal Scale(Currency currency) => (decimal)Math.Pow(10, currency.Digits);

    private static decimal? Read(string text) => text.Length <= LengthMax
        && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var number)
        ? number
        : null;
}
