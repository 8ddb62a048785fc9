namespace Herald.Web.Ui.Frames;

/// <summary>The places of the hub's navigation.</summary>
public enum HubPlace
{
    /// <summary>A page that the navigation does not name.</summary>
    Elsewhere,
    Home,
    Share,
    Referrals,
    Wallet,
    Profile,
    Notifications,
    Leaderboards,
    Level,
    Challenges,
    Badges,
    ShoutOuts,
    Honours,
}
