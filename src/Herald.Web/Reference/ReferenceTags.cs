namespace Herald.Web.Reference;

/// <summary>The chapters of the reference, in the order in which they are read.</summary>
internal static class ReferenceTags
{
    public static IReadOnlyList<(string Name, string Description)> All { get; } =
    [
        ("Program", "The program that the key belongs to: its name, voice, terms and settings."),
        ("Programs", "The program that the key belongs to: its name, voice, terms and settings."),
        ("Advocates", "The people who speak for the brand, and the companies that they belong to."),
        ("Wallets", "What an advocate has earned, what is pending and until when, and every posting with its reason."),
        ("Links", "An advocate's codes and addresses to hand on, one for each campaign, channel and destination."),
        ("Referrals", "The people that advocates refer, and their way through the stages."),
        ("Events", "What your systems report: signups, purchases, refunds, and whom each is credited to."),
        ("Rules", "When this happens, give this to the advocate and that to the friend. Changing a rule makes a new version."),
        ("Codes", "Pools of discount codes that rewards are taken from."),
        ("Challenges", "Things to do, in stages that each pay, and each advocate's way through them."),
        ("Completions", "What advocates hand in for a challenge, and the decisions about it."),
        ("Leaderboards", "Who leads, with ties, live; and each advocate's neighbours."),
        ("Rewards", "The catalogue that points are spent on."),
        ("Redemptions", "Points spent on rewards, and how each was fulfilled."),
        ("Insights", "What word of mouth brings: shares, clicks, leads, pipeline and closed revenue, by day."),
        ("Ledger", "The books, and the proof that they balance."),
        ("Reports", "Figures over a period, and the rows behind them."),
        ("Webhooks", "Where facts are sent as they happen, and every delivery."),
        ("Keys", "The program's API keys."),
        ("Privacy", "What is kept about a person, and its erasure."),
    ];
}
