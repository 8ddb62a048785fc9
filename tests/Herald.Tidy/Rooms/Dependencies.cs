namespace Herald.Tidy.Rooms;

/// <summary>
/// The dependency table. A new line is a decision: capabilities react to each other through Activities,
/// and one uses another only where it cannot do without. After a change, run the tests once with HERALD_UPDATE=1:
/// that prints the table into docs/architecture.md.
/// </summary>
internal static class Dependencies
{
    public static DependencyTable Core { get; } = new()
    {
        Project = "Herald.Core",
        Foundations = ["Herald.Core", "Amounts", "Ids", "Languages"],
        Tops = [],
        Lines = new Dictionary<string, string[]>
        {
            ["Activities"] = ["Ledger", "Referrals"],
            ["Advocates"] = [],
            ["Amounts"] = [],
            ["Attribution"] = ["Programs"],
            ["Challenges"] = ["Conditions", "Referrals", "Rewards"],
            ["Campaigns"] = ["Statistics"],
            ["Conditions"] = [],
            ["Audiences"] = ["Conditions", "Recognition"],
            ["Badges"] = ["Conditions", "Deeds"],
            ["Conditions"] = ["Deeds"],
            ["Conversions"] = [],
            ["Deeds"] = [],
            ["Herald.Core"] = [],
            ["Ids"] = [],
            ["Imports"] = [],
            ["Insights"] = ["Activities", "Referrals"],
            ["Invitations"] = [],
            ["Languages"] = [],
            ["Ledger"] = [],
            ["Links"] = ["Programs"],
            ["Messages"] = [],
            ["Notifications"] = [],
            ["Programs"] = [],
            ["Recognition"] = ["Programs"],
            ["Referrals"] = ["Advocates", "Attribution", "Conversions", "Programs"],
            ["Rewards"] = ["Attribution", "Conditions", "Conversions", "Ledger", "Programs", "Referrals"],
            ["SignIn"] = [],
            ["Staff"] = [],
            ["Standings"] = ["Programs"],
            ["Statistics"] = [],
            ["Steering"] = ["Statistics"],
            ["Suggestions"] = ["Referrals"],
        },
    };

    public static DependencyTable Web { get; } = new()
    {
        Project = "Herald.Web",
        Foundations = ["Platform", "Ui"],
        Tops = ["Herald.Web", "Commands"],
        Lines = new Dictionary<string, string[]>
        {
            ["Activities"] = [],
            ["Advocates"] = ["Ledger", "Recognition", "Rewards"],
            ["Attribution"] = [],
            ["Audiences"] = ["Advocates"],
            ["Badges"] = ["Advocates"],
            ["Audit"] = [],
            ["Bonuses"] = [],
            ["Campaigns"] = ["Challenges", "Insights", "Rewards"],
            ["Challenges"] = ["Advocates", "Links", "Rewards"],
            ["CompanySignIn"] = ["Staff", "StaffSignIn"],
            ["Conversions"] = ["Attribution", "Referrals", "Rewards"],
            ["Demo"] = ["Programs"],
            ["Hub"] = ["Advocates", "Attribution", "Badges", "Challenges", "Ledger", "Links", "Messages", "Referrals", "Rewards",
                "Standings", "Threads"],
            ["HubSignIn"] = ["Advocates", "Messages"],
            ["Imports"] = ["Advocates"],
            ["Insights"] = ["Challenges", "Setup"],
            ["Invitations"] = ["Messages", "Referrals", "Rewards", "Tracking"],
            ["Ledger"] = [],
            ["Links"] = [],
            ["Messages"] = [],
            ["Notifications"] = ["Challenges", "Messages"],
            ["Operations"] = [],
            ["Platform"] = ["Ui"],
            ["Programs"] = [],
            ["Recognition"] = [],
            ["Reference"] = [],
            ["Referrals"] = ["Advocates", "Attribution", "Rewards", "Threads"],
            ["Rewards"] = ["Attribution", "Bonuses"],
            ["Search"] = [],
            ["Setup"] = ["Advocates", "Hub", "Invitations", "Links", "Messages", "Programs", "Rewards"],
            ["Showcase"] = [],
            ["Staff"] = ["Messages", "StaffSignIn"],
            ["StaffSignIn"] = ["Messages"],
            ["Standings"] = [],
            ["Threads"] = [],
            ["Tracking"] = [],
            ["Ui"] = [],
            ["Welcome"] = ["Demo", "Programs"],
        },
    };
}
