using Herald.Core.Amounts;
using Herald.Core.Rewards;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Rewards;

/// <summary>One step of a tiered gift.</summary>
internal sealed record TierInput
{
    private const int WholeBasisPoints = 10_000;

    /// <summary>Needed: the count, or the value in minor units, from which it holds.</summary>
    public long? From { get; init; }

    /// <summary>So many points, or minor units of the currency.</summary>
    public long? Amount { get; init; }

    /// <summary>A share of the value, in hundredths of a percent.</summary>
    public int? BasisPoints { get; init; }

    public static GiftSize Size(long? amount, int? basisPoints) =>
        amount is { } units ? new GiftSize.Fixed(units) : new GiftSize.Share(basisPoints ?? 0);

    public static void CheckSize(Faults faults, string field, long? amount, int? basisPoints)
    {
        if (amount is < 1 or > Money.AmountMax)
            faults.Add(field + ".amount", $"Whole units from 1 to {Money.AmountMax:N0} are expected.", "amount_out_of_range");
        if (basisPoints is < 1 or > WholeBasisPoints)
            faults.Add(field + ".basis_points", $"Hundredths of a percent from 1 to {WholeBasisPoints:N0} are expected.",
                "amount_out_of_range");
    }

    public static void Check(Faults faults, string field, IReadOnlyList<TierInput?> tiers, int countMax)
    {
        if (tiers.Count is 0 || tiers.Count > countMax)
            faults.Add(field + ".tiers", $"1 to {countMax} tiers are expected.", "tiers_invalid");
        long? before = null;
        foreach (var tier in tiers.Take(countMax))
        {
            if (tier?.From is not > 0 || tier.From <= before)
                faults.Add(field + ".tiers", "Each tier needs a from that is above the one before it.", "tiers_invalid");
            if (tier is null || (tier.Amount is null) == (tier.BasisPoints is null))
                faults.Add(field + ".tiers", "Each tier needs exactly one of amount and basis_points.", "tiers_invalid");
            CheckSize(faults, field + ".tiers", tier?.Amount, tier?.BasisPoints);
            before = tier?.From;
        }
    }
}
