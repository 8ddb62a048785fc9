using Herald.Core.Amounts;
using Herald.Core.Ledger;
using Herald.Core.Rewards;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Rewards.Pages;

/// <summary>One gift as it stands in the form: every field as it was typed, also those that its kind does not take.</summary>
public sealed record GiftForm
{
    public const string Points = "points";
    public const string Money = "money";
    public const string Code = "code";
    public const string Fixed = "amount";
    public const string Share = "percent";
    public const string UpToTotal = "total";
    public const string Tiered = "tiers";
    public const int TiersMax = 20;

    public string To { get; init; } = "advocate";

    public string Kind { get; init; } = Points;

    public string Size { get; init; } = Fixed;

    public string? Amount { get; init; }

    public string? Currency { get; init; }

    public string? Percent { get; init; }

    public string? Total { get; init; }

    public string By { get; init; } = "count";

    public IReadOnlyList<TierForm> Tiers { get; init; } = [new() { From = "1" }];

    public string? Pool { get; init; }

    public bool IsMoney => Kind == Money;

    internal static GiftForm Of(FormFields fields, string name) => new()
    {
        To = fields.Text(name + ".to") ?? "",
        Kind = fields.Text(name + ".kind") ?? "",
        Size = fields.Text(name + ".size") ?? "",
        Amount = fields.Text(name + ".amount"),
        Currency = fields.Text(name + ".currency"),
        Percent = fields.Text(name + ".percent"),
        Total = fields.Text(name + ".total"),
        By = fields.Text(name + ".by") ?? "",
        Tiers = [.. Enumerable.Range(0, TiersMax).Select(at => $"{name}.tiers.{at}").TakeWhile(tier => fields.Ticked(tier + ".row"))
            .Select(tier => TierForm.Of(fields, tier))],
        Pool = fields.Text(name + ".pool"),
    };

    internal static GiftForm Of(GiftInput gift, Currency currency)
    {
        var given = gift.Kind == Money ? gift.Currency : null;
        return new()
        {
            To = gift.To == Party.Friend ? "friend" : "advocate",
            Kind = gift.Kind ?? Points,
            Size = gift.Tiers is not null ? Tiered : gift.UpToTotal is not null ? UpToTotal : gift.BasisPoints is not null ? Share : Fixed,
            Amount = FormNumber.Print(gift.Amount, given),
            Currency = (gift.Currency ?? currency).Code,
            Percent = FormNumber.PrintPercent(gift.BasisPoints),
            Total = FormNumber.Print(gift.UpToTotal, given),
            By = gift.By == TierBy.Value ? "value" : "count",
            Tiers = gift.Tiers is null ? new GiftForm().Tiers
                : [.. gift.Tiers.Select(tier => TierForm.Of(tier!, gift.By == TierBy.Value ? given ?? currency : null, given))],
            Pool = gift.Pool,
        };
    }
}
