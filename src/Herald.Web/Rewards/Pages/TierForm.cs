using Herald.Core.Amounts;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Rewards.Pages;

/// <summary>One step of a tiered gift as it stands in the form.</summary>
public sealed record TierForm
{
    public string? From { get; init; }

    public string? Amount { get; init; }

    public string? Percent { get; init; }

    internal static TierForm Of(FormFields fields, string name) => new()
    {
        From = fields.Text(name + ".from"),
        Amount = fields.Text(name + ".amount"),
        Percent = fields.Text(name + ".percent"),
    };

    internal static TierForm Of(TierInput tier, Currency? counted, Currency? given) => new()
    {
        From = FormNumber.Print(tier.From, counted),
        Amount = FormNumber.Print(tier.Amount, given),
        Percent = FormNumber.PrintPercent(tier.BasisPoints),
    };
}
