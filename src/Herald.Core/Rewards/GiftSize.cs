namespace Herald.Core.Rewards;

/// <summary>How much a gift is.</summary>
public abstract record GiftSize
{
    private GiftSize()
    {
    }

    /// <summary>Always so many units.</summary>
    public sealed record Fixed(long Amount) : GiftSize;

    /// <summary>A share of the value in hundredths of a percent, rounded down to whole units.</summary>
    public sealed record Share(int BasisPoints) : GiftSize;

    /// <summary>What is missing until this referral has given the holder so many units in total.</summary>
    public sealed record UpToTotal(long Total) : GiftSize;

    /// <summary>By the highest step that the advocate's count or the value reaches; nothing below the first.</summary>
    public sealed record Tiers(TierBy By, IReadOnlyList<Tier> Steps) : GiftSize;
}
