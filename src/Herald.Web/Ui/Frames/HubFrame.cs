namespace Herald.Web.Ui.Frames;

/// <summary>What stands around every page of a hub: whose it is, and who looks at it.</summary>
public sealed record HubFrame(string Slug, string Program, string Mark, int Hue)
{
    /// <summary>The advocate's name; null where nobody is signed in.</summary>
    public string? Member { get; init; }

    /// <summary>What the advocate has, in words such as "1,240 points".</summary>
    public string? Points { get; init; }

    /// <summary>Where the company is written to; null where it has not said.</summary>
    public string? Contact { get; init; }

    /// <summary>Notifications that were not looked at.</summary>
    public int Unread { get; init; }

    /// <summary>Whether the page keeps up with what happens to who looks at it.</summary>
    public bool IsLive { get; init; }

    public string Home => "/hub/" + Slug;

    public string Address(HubPlace place) => place switch
    {
        HubPlace.Share => Home + "/share",
        HubPlace.Referrals => Home + "/referrals",
        HubPlace.Wallet => Home + "/wallet",
        HubPlace.Profile => Home + "/profile",
        HubPlace.Notifications => Home + "/notifications",
        HubPlace.Challenges => Home + "/challenges",
        HubPlace.Leaderboards => Home + "/leaderboards",
        HubPlace.Level => Home + "/level",
        HubPlace.Badges => Home + "/badges",
        HubPlace.ShoutOuts => Home + "/shout-outs",
        HubPlace.Honours => Home + "/honours",
        _ => Home,
    };
}
