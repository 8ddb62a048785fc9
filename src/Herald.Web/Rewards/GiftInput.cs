using Herald.Core.Amounts;
using Herald.Core.Ledger;
using Herald.Core.Rewards;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Rewards;

/// <summary>What a rule gives to one side: exactly one of amount, basis_points, up_to_total and tiers, or a code from a pool.</summary>
internal sealed record GiftInput
{
    private const int TiersMax = 20;

    /// <summary>Needed: advocate or friend.</summary>
    public Party? To { get; init; }

    /// <summary>Needed: points, money or code.</summary>
    public string? Kind { get; init; }

    /// <summary>So many points, or minor units of the currency.</summary>
    public long? Amount { get; init; }

    /// <summary>A share of the value, in hundredths of a percent: 1000 is 10 %. At most 10000.</summary>
    public int? BasisPoints { get; init; }

    /// <summary>What the share is of; only value is known, and it may be left out.</summary>
    public string? Of { get; init; }

    /// <summary>Needed for money: a currency of ISO 4217.</summary>
    public Currency? Currency { get; init; }

    /// <summary>What is missing until the referral has given the holder so many units in total.</summary>
    public long? UpToTotal { get; init; }

    /// <summary>What up_to_total counts over; only referral is known, and it may be left out.</summary>
    public string? Per { get; init; }

    /// <summary>Steps from low to high; the highest that is reached gives.</summary>
    public IReadOnlyList<TierInput?>? Tiers { get; init; }

    /// <summary>What the steps go by: count (the default) or value.</summary>
    public TierBy? By { get; init; }

    /// <summary>Needed for a code: the pool that it comes from.</summary>
    public string? Pool { get; init; }

    public void Check(Faults faults, string field)
    {
        if (To is null)
            faults.Add(field + ".to", "advocate or friend is expected.", "required");
        if (Kind is not ("points" or "money" or "code"))
        {
            faults.Add(field + ".kind", "One of points, money, code is expected.", "unknown_gift");
            return;
        }

        var sizes = (Amount is null ? 0 : 1) + (BasisPoints is null ? 0 : 1) + (UpToTotal is null ? 0 : 1) + (Tiers is null ? 0 : 1);
        if (Kind == "code")
            CheckCode(faults, field, sizes);
        else
            CheckUnits(faults, field, sizes);
    }

    public Gift ToGift() => Kind == "code"
        ? new Gift.Code(To!.Value, Pool!)
        : new Gift.Units(To!.Value, Kind == "points" ? Unit.Points : Unit.Of(Currency!.Value), ToSize());

    private GiftSize ToSize()
    {
        if (UpToTotal is { } total)
            return new GiftSize.UpToTotal(total);
        return Tiers is null
            ? TierInput.Size(Amount, BasisPoints)
            : new GiftSize.Tiers(By ?? TierBy.Count,
                [.. Tiers.Select(static tier => new Tier(tier!.From!.Value, TierInput.Size(tier.Amount, tier.BasisPoints)))]);
    }

    private void CheckCode(Faults faults, string field, int sizes)
    {
        if (sizes > 0 || Currency is not null)
            faults.Add(field, "A code takes a pool and nothing else.", "field_not_taken");
        if (!PoolName.IsName(Pool))
            faults.Add(field + ".pool", PoolName.Expected, "invalid_pool");
    }

    private void CheckUnits(Faults faults, string field, int sizes)
    {
        if (Pool is not null)
            faults.Add(field + ".pool", "Only a code comes from a pool.", "field_not_taken");
        if (sizes != 1)
            faults.Add(field, "Exactly one of amount, basis_points, up_to_total and tiers is expected.", "gift_size");
        if ((Kind == "money") != (Currency is not null))
            faults.Add(field + ".currency", Kind == "money" ? "Money needs its currency." : "Points have no currency.",
                "currency_mismatch");
        TierInput.CheckSize(faults, field, Amount, BasisPoints);
        if (UpToTotal is < 1 or > Money.AmountMax)
            faults.Add(field + ".up_to_total", $"Whole units from 1 to {Money.AmountMax:N0} are expected.", "amount_out_of_range");
        if (Of is not (null or "value"))
            faults.Add(field + ".of", "A share is of value.", "invalid_input");
        if (Per is not (null or "referral"))
            faults.Add(field + ".per", "A total is per referral.", "invalid_input");
        if (Tiers is not null)
            TierInput.Check(faults, field, Tiers, TiersMax);
        if (By is not null && Tiers is null)
            faults.Add(field + ".by", "Only tiers go by something.", "field_not_taken");
    }
}
