using Herald.Core.Activities;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Data.Merging;

namespace Herald.Data.Standings;

/// <summary>
/// The referrals and rewards that facts speak of. What they count for is read from themselves and not from the facts, so that
/// facts which come twice, late or long after change nothing.
/// </summary>
internal sealed class Touched
{
    private readonly HashSet<ReferralId> referrals = [];
    private readonly HashSet<EarningId> earnings = [];
    private readonly HashSet<MergeId> merges = [];

    public Touched(IEnumerable<Activity> facts)
    {
        foreach (var fact in facts)
            Note(fact);
    }

    public ReferralId[] Referrals => [.. referrals];

    public EarningId[] Earnings => [.. earnings];

    /// <summary>Whether nothing that counts was touched.</summary>
    public bool IsNothing => referrals.Count + earnings.Count == 0;

    /// <summary>The bare ids of all.</summary>
    public Guid[] Sources => [.. referrals.Select(static id => id.Value), .. earnings.Select(static id => id.Value)];

    /// <summary>Adds what merges moved from one advocate to another.</summary>
    public async Task AddMovedAsync(HeraldDb db, ProgramId program, CancellationToken ct)
    {
        if (merges.Count == 0)
            return;
        var moved = await MovedThings.OfAsync(db, program, merges, ct);
        referrals.UnionWith(moved.Referrals);
        earnings.UnionWith(moved.Earnings);
    }

    private void Note(Activity fact)
    {
        if (MovedThings.MergeOf(fact) is { } merge)
            merges.Add(merge);
        switch (fact)
        {
            case Activity.RewardEarned { Holder.Party: Party.Advocate } earned when earned.Unit == Unit.Points:
                earnings.Add(earned.Earning);
                break;
            case Activity.RewardTakenBack { Holder.Party: Party.Advocate } taken when taken.Unit == Unit.Points:
                earnings.Add(taken.Earning);
                break;
            case Activity.RewardDated { Holder.Party: Party.Advocate } dated:
                earnings.Add(dated.Earning);
                break;
            case Activity.StageReached reached:
                referrals.Add(reached.Referral);
                break;
            case Activity.ReferralRevised revised:
                referrals.Add(revised.Referral);
                break;
            case Activity.ReferralReassigned given:
                referrals.Add(given.Referral);
                break;
            case Activity.FriendCredited credited:
                referrals.Add(credited.Referral);
                break;
        }
    }
}
