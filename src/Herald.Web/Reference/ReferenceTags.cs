namespace Herald.Web.Reference;

/// <summary>The chapters of the reference, in the order in which they are read.</summary>
internal static class ReferenceTags
{
    public static IReadOnlyList<(string Name, string Description)> All { get; } =
    [
        ("Programs", "The program that the key belongs to: its name, voice, terms and settings."),
        ("Advocates", "The people who speak for the brand, the companies that they belong to, and people who turn out to be one."),
        ("Asks", "What advocates are asked for, how often they may be, and who is left in peace."),
        ("Audiences", "Named conditions over advocates: who they are, what they did and did not, and who belongs to one just now."),
        ("Hub invitations", "Invitations to the hub by mail, in rounds: whom, how many, who was left out for what, and how far they came."),
        ("Links", "An advocate's codes and addresses to hand on, one for each campaign, channel and destination."),
        ("Referrals", "The people that advocates refer, and their way through the stages."),
        ("Events", "What your systems report: signups, purchases, refunds, and whom each is credited to."),
        ("Explanations", "Why somebody is credited, or nobody, and how each reward came about."),
        ("Rules", "When this happens, give this to the advocate and that to the friend. Changing a rule makes a new version."),
        ("Bonuses", "Times in which the points of challenges count for more. One that has begun can only end earlier."),
        ("Pools", "Pools of discount codes that rules give from."),
        ("Challenges", "Something to do, in stages that each pay. Changing a launched challenge makes a new version."),
        ("Pictures", "Covers of challenges, and pictures that advocates hand in: the body itself, drawn anew without what else was in it."),
        ("Completions", "The ways that advocates take through challenges, and what staff say of what was handed in."),
        ("Campaigns", "Goals, challenges, rules and links within a period, and how far each goal has come."),
        ("Insights", "What word of mouth brings: shares, clicks, leads, pipeline and closed revenue."),
        ("Levels", "What points earned in all reach: names, thresholds and perks, kept for good or renewed by the year."),
        ("Badges", "Thanks for what advocates did: earned by a condition or a challenge, or given by hand, and kept."),
        ("Thanks", "Who is to be thanked for what, by whom and until when; a task comes by itself for each won referral and each story."),
        ("Shout-outs", "Public thanks within the hub, by staff and between advocates; outside it only with the consent of both."),
        ("Honours", "Advocates of the month, chosen by people and announced once."),
        ("Leaderboards", "Who leads by points, won referrals and closed value, in a week, a month, a season or all time."),
        ("Ledger", "Wallets and statements, and the proof that the books balance."),
        ("Keys", "The program's API keys."),
    ];
}
