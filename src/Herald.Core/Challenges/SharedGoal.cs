using Herald.Core.Rewards;

namespace Herald.Core.Challenges;

/// <summary>
/// What all advocates work at together in one challenge: it is to be done so many times, by whomever. When it is reached, each who took
/// part is given something once, and so is each who does it afterwards.
/// </summary>
/// <param name="Title">What people call it, such as "500 stories by summer".</param>
/// <param name="Target">How many times the challenge is to be done, from <see cref="TargetMin"/> to <see cref="TargetMax"/>.</param>
/// <param name="Give">What each is given; nothing where it is empty.</param>
public sealed record SharedGoal(string Title, int Target, IReadOnlyList<Gift> Give)
{
    /// <summary>Below it nobody would work together.</summary>
    public const int TargetMin = 2;

    /// <summary>More is not counted.</summary>
    public const int TargetMax = 1_000_000;

    /// <summary>The number by which its rule is kept among those of the stages, which are counted from 1.</summary>
    public const int Stage = 0;
}
