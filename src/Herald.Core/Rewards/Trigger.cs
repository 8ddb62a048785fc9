using Herald.Core.Ids;
using Herald.Core.Referrals;

namespace Herald.Core.Rewards;

/// <summary>When a reward rule looks: the occasion that may earn something.</summary>
public abstract record Trigger
{
    private Trigger()
    {
    }

    /// <summary>A referral reaches a stage; it pays once for each referral, however often the stage is reported.</summary>
    public sealed record ReferralStage(Stage Stage) : Trigger;

    /// <summary>The company reports an event of this type for a credited friend; it pays for each event.</summary>
    public sealed record Event(string Type) : Trigger;

    /// <summary>The advocate's nth referral reaches a stage; it pays once for each advocate.</summary>
    public sealed record NthReferral(int N, Stage Stage) : Trigger;

    /// <summary>
    /// An advocate is done with a stage of a challenge, counted from 1, or with any stage of it where none is named; it pays once for each
    /// stage of each completion. <paramref name="Called"/> is what the rule calls it.
    /// </summary>
    public sealed record ChallengeStage(ChallengeId Challenge, int? Stage, string Called) : Trigger;
}
