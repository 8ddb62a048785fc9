using Herald.Core.Amounts;
using Herald.Core.Ledger;

namespace Herald.Core.Rewards.Words;

/// <summary>The two lines of a ticket's stub: what it gives at most, and what that is.</summary>
internal static class StubWords
{
    public static (string Figure, string Caption) Of(Gift gift, RuleReader reader) => gift is Gift.Units units
        ? Of(units.Unit, units.Size, gift.To, reader)
        : ("1", reader.T("discount code"));

    private static (string Figure, string Caption) Of(Unit unit, GiftSize size, Party side, RuleReader reader) => size switch
    {
        GiftSize.Fixed of => Of(unit, of.Amount, side, reader),
        GiftSize.UpToTotal upTo => Of(unit, upTo.Total, side, reader),
        GiftSize.Share share when unit.IsMoney(out _) =>
            (AmountWords.Percent(share.BasisPoints, reader.Culture), side == Party.Friend ? reader.T("back") : reader.T("share")),
        GiftSize.Share share => (GiftWords.PointsFor(share, reader) + "×", reader.Points),
        GiftSize.Tiers tiers => Of(unit, tiers.Steps[^1].Size, side, reader) is var top ? ("≤ " + top.Figure, top.Caption) : default,
        _ => ("", ""),
    };

    private static (string Figure, string Caption) Of(Unit unit, long amount, Party side, RuleReader reader) =>
        unit.IsMoney(out var currency)
            ? (AmountWords.Of(new Money(amount, currency.Value), reader.Culture), For(side, reader))
            : (AmountWords.Figure(amount, reader.Culture), AmountWords.Name(amount, reader.Points));

    private static string For(Party side, RuleReader reader) =>
        reader.IsYou(side) ? reader.T("for you") : reader.T($"for {reader.Name(side)}");
}
