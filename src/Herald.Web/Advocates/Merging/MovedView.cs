using Herald.Data.Merging;

namespace Herald.Web.Advocates.Merging;

/// <summary>How much came along with a merge.</summary>
/// <param name="Rewards">Rewards, by entries of the books.</param>
/// <param name="Links">Links; each keeps its code.</param>
/// <param name="Referrals">Referrals.</param>
/// <param name="Completions">Ways through challenges.</param>
/// <param name="Badges">Badges; what both had earned, he has once.</param>
/// <param name="ShoutOuts">Shout-outs, given and got.</param>
internal sealed record MovedView(int Rewards, int Links, int Referrals, int Completions, int Badges, int ShoutOuts)
{
    public static MovedView Of(IReadOnlyDictionary<string, int> places) => new(
        places.GetValueOrDefault(MovedThings.Earnings),
        places.GetValueOrDefault("links"),
        places.GetValueOrDefault("referrals"),
        places.GetValueOrDefault("completions"),
        places.GetValueOrDefault("badge_awards"),
        places.GetValueOrDefault("shout_outs") + places.GetValueOrDefault("shout_outs.by_advocate_id"));
}
