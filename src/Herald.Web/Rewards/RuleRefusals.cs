using Herald.Core;
using Herald.Core.Ids;

namespace Herald.Web.Rewards;

/// <summary>Why rules are not changed.</summary>
internal static class RuleRefusals
{
    public static Refusal OfChallenge(ChallengeId challenge) => new(
        "rule_of_challenge", $"This rule belongs to the challenge {challenge}; change what the challenge's stage gives instead.");
}
