namespace Herald.Web.ShoutOuts;

/// <summary>How a shout-out stands, as lists tell them apart.</summary>
internal enum ShoutOutState
{
    /// <summary>All may read it.</summary>
    Shown,

    /// <summary>All may read it, and somebody says that something is wrong with it; staff have not looked yet.</summary>
    Reported,

    /// <summary>Staff hid it, or its giver took it back.</summary>
    Hidden,
}
