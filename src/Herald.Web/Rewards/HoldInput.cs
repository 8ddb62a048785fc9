using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Rewards;

/// <summary>How long rewards stay pending: so many days, or until the referral stands at a stage.</summary>
internal sealed record HoldInput
{
    private const int DaysMax = 730;

    /// <summary>1 to 730 days after the occasion.</summary>
    public int? Days { get; init; }

    /// <summary>qualified, opportunity or won; void if the referral ends before.</summary>
    public Stage? UntilStage { get; init; }

    public void Check(Faults faults)
    {
        if ((Days is null) == (UntilStage is null))
            faults.Add("hold", "Exactly one of days and until_stage is expected.", "hold_invalid");
        if (Days is < 1 or > DaysMax)
            faults.Add("hold.days", $"Days from 1 to {DaysMax} are expected; leave hold out for none.", "hold_invalid");
        if (UntilStage is < Stage.Qualified or > Stage.Won)
            faults.Add("hold.until_stage", "One of qualified, opportunity, won is expected.", "invalid_stage");
    }

    public RewardHold ToHold() => Days is { } days ? new RewardHold.ForDays(days) : new RewardHold.UntilStage(UntilStage!.Value);
}
