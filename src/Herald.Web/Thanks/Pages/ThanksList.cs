namespace Herald.Web.Thanks.Pages;

/// <summary>Which thanks the console lists.</summary>
public enum ThanksList
{
    /// <summary>All that have not arrived, who waits longest first.</summary>
    Waiting,

    /// <summary>Of those, the reader's own.</summary>
    Mine,

    /// <summary>What arrived or was dropped, the latest first.</summary>
    Done,
}
