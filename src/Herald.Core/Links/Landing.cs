using Herald.Core.Ids;

namespace Herald.Core.Links;

/// <summary>An address to be led to, cut once where a click's mark goes, since a link is followed many times.</summary>
/// <param name="Plain">The address as it is sent where nothing was counted.</param>
/// <param name="Before">What stands before a click's id.</param>
/// <param name="After">What stands behind it: the fragment, or nothing.</param>
public sealed record Landing(string Plain, string Before, string After)
{
    /// <summary>The address with this click in its query.</summary>
    public string With(ClickId click) => string.Concat(Before, click.ToString(), After);
}
