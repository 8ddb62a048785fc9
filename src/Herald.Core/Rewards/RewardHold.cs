using Herald.Core.Referrals;

namespace Herald.Core.Rewards;

/// <summary>How long a reward stays pending before it may be spent.</summary>
public abstract record RewardHold
{
    private RewardHold()
    {
    }

    /// <summary>Not at all.</summary>
    public sealed record None : RewardHold
    {
        /// <summary>The one.</summary>
        public static None Only { get; } = new();
    }

    /// <summary>So many days after its occasion.</summary>
    public sealed record ForDays(int Days) : RewardHold;

    /// <summary>Until the referral stands at a stage; void if its way ends before.</summary>
    public sealed record UntilStage(Stage Stage) : RewardHold;
}
