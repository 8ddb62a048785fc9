using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Herald.Core.Deeds;

/// <summary>
/// A sort of thing that advocates do and that is remembered of each: the words of the activities. The set is closed; a new kind is a line
/// here and the place that reads it from its fact.
/// </summary>
public sealed record DeedKind
{
    private DeedKind(string name, string title, string description) => (Name, Title, Description) = (name, title, description);

    /// <summary>He became an advocate: once for each.</summary>
    public static DeedKind Joined { get; } = new("joined", "Joined", "Joining the program.");

    /// <summary>He got a link to share; a pause does not undo it.</summary>
    public static DeedKind LinkMade { get; } = new("link_made", "Links made", "Links that the advocate has made.");

    /// <summary>He referred somebody, or a conversion was credited to him; while it counts and is his.</summary>
    public static DeedKind ReferralSubmitted { get; } =
        new("referral_submitted", "Referrals submitted", "Referrals that the advocate has submitted.");

    /// <summary>A referral of his stands qualified, or further.</summary>
    public static DeedKind ReferralQualified { get; } =
        new("referral_qualified", "Referrals qualified", "The advocate's referrals that were found worth talking to.");

    /// <summary>A referral of his stands as an opportunity, or further.</summary>
    public static DeedKind ReferralOpportunity { get; } =
        new("referral_opportunity", "Opportunities", "The advocate's referrals that became deals to win.");

    /// <summary>A referral of his stands won: not lost again, and not all refunded.</summary>
    public static DeedKind ReferralWon { get; } =
        new("referral_won", "Referrals won", "The advocate's referrals that became customers.");

    /// <summary>He earned a reward of which something is left to him.</summary>
    public static DeedKind RewardEarned { get; } =
        new("reward_earned", "Rewards earned", "Rewards that the advocate has earned and kept.");

    /// <summary>He wrote to the sales rep of a referral.</summary>
    public static DeedKind ThreadWritten { get; } =
        new("thread_written", "Messages written", "Messages that the advocate wrote about referrals.");

    /// <summary>He completed a challenge, all its stages.</summary>
    public static DeedKind ChallengeCompleted { get; } =
        new("challenge_completed", "Challenges completed", "Challenges that the advocate has completed.");

    /// <summary>All kinds, in the order in which they are listed for people.</summary>
    public static IReadOnlyList<DeedKind> All { get; } =
    [
        Joined, LinkMade, ReferralSubmitted, ReferralQualified, ReferralOpportunity, ReferralWon, RewardEarned, ThreadWritten,
        ChallengeCompleted,
    ];

    private static readonly FrozenDictionary<string, DeedKind> ByName =
        All.ToFrozenDictionary(static kind => kind.Name, StringComparer.Ordinal);

    /// <summary>As conditions and the store write it: <c>referral_submitted</c>.</summary>
    public string Name { get; }

    /// <summary>What lists call it.</summary>
    public string Title { get; }

    /// <summary>One line for docs, the editor and error messages.</summary>
    public string Description { get; }

    /// <summary>Finds a kind by its name; false where there is none.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out DeedKind? kind) => ByName.TryGetValue(name, out kind);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
