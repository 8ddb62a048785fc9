namespace Herald.Web.Ui.Words;

/// <summary>Words that filters in addresses agree on.</summary>
internal static class FilterText
{
    /// <summary>Asks for rows where nothing is named; no channel, campaign or owner is called so.</summary>
    public const string None = "(none)";

    /// <summary>Asks for referrals at all stages at which something is yet to come.</summary>
    public const string Open = "open";
}
