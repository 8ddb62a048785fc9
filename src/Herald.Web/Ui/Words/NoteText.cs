using System.Globalization;
using System.Text.RegularExpressions;
using Herald.Core.Amounts;

namespace Herald.Web.Ui.Words;

/// <summary>
/// How an amount came about, as people read it: <c>5% of $3,000 = $150</c> for <c>5 % of 3000.00 USD = 150.00 USD</c>. The books keep the
/// latter for ever, and once kept what was taken back in minor units.
/// </summary>
internal static partial class NoteText
{
    private const int MatchMs = 200;
    private const NumberStyles Figures = NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;

    /// <summary>The note of something that is counted in a unit; null for a code.</summary>
    public static string Of(string note, Unit? unit, ProgramMeasures measures)
    {
        var text = unit is { } known && known.IsMoney(out var currency)
            ? Bare.Replace(note, match => Whole(match.Value) is { } amount ? MoneyText.Of(amount, currency.Value) : match.Value)
            : note;
        text = Money.Replace(text, static match => Said(match.Groups["figure"].Value, match.Groups["code"].Value) ?? match.Value);
        return text.Replace(" %", "%", StringComparison.Ordinal).Replace(" points", " " + measures.PointsName, StringComparison.Ordinal);
    }

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static string? Said(string figure, string code) =>
        Currency.TryFind(code, out var currency)
        && decimal.TryParse(figure, Figures, CultureInfo.InvariantCulture, out var worth)
            ? MoneyText.Of((long)(worth * (decimal)Math.Pow(10, currency.Digits)), currency)
            : null;

    [GeneratedRegex(@"(?<figure>[0-9][0-9,]*(\.[0-9]+)?) (?<code>[A-Z]{3})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchMs)]
    private static partial Regex Money { get; }

    [GeneratedRegex(@"(?<=(; |less ))[0-9][0-9,]*(?= (taken back|already given))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchMs)]
    private static partial Regex Bare { get; }
}
