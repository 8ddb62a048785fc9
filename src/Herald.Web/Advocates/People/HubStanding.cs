namespace Herald.Web.Advocates.People;

/// <summary>How far somebody is on the way into the hub.</summary>
internal enum HubStanding
{
    /// <summary>He has come in.</summary>
    In,

    /// <summary>He was invited, and has not come.</summary>
    Invited,

    /// <summary>Neither.</summary>
    Uninvited,
}
