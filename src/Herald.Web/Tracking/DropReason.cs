namespace Herald.Web.Tracking;

/// <summary>Why a visit to a link is answered but not counted. The set is closed: each is a series of its own in the metrics.</summary>
internal enum DropReason
{
    /// <summary>The visitor's user agent is that of a machine, or missing.</summary>
    Bot,

    /// <summary>A messenger or network fetches the page to show a preview.</summary>
    Preview,

    /// <summary>Only the headers were asked for.</summary>
    Head,

    /// <summary>A browser fetches ahead of a click that may never come.</summary>
    Prefetch,

    /// <summary>No link has this code.</summary>
    UnknownCode,

    /// <summary>The link is paused.</summary>
    Paused,

    /// <summary>More clicks are waiting than can be written soon.</summary>
    OverLimit,
}
