using System.Diagnostics.CodeAnalysis;

namespace Herald.Core.Amounts;

/// <summary>What the books count in: the program's points, or the minor units of one currency.</summary>
public readonly record struct Unit
{
    private const string PointsText = "points";

    private readonly string? text;

    private Unit(string text) => this.text = text;

    /// <summary>The program's points.</summary>
    public static Unit Points => new(PointsText);

    /// <summary>Minor units of a currency.</summary>
    public static Unit Of(Currency currency) => new(currency.Code);

    /// <summary>The currency, where it is money.</summary>
    public bool IsMoney([NotNullWhen(true)] out Currency? currency)
    {
        currency = text is not null && Currency.TryFind(text, out var found) ? found : null;
        return currency is not null;
    }

    /// <summary>Reads <c>points</c> or a currency's code, as the store keeps it.</summary>
    public static Unit Read(string text) => string.Equals(text, PointsText, StringComparison.Ordinal) ? Points : Of(Currency.Of(text));

    /// <summary><c>points</c> or the currency's code.</summary>
    public override string ToString() => text ?? PointsText;
}
