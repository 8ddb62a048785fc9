namespace Herald.Web.Hub.Climbing;

/// <summary>How an advocate stands to a level.</summary>
public enum RungState
{
    /// <summary>Below the one that he has.</summary>
    Passed,

    /// <summary>The one that he has.</summary>
    Own,

    /// <summary>The one above it.</summary>
    Next,

    /// <summary>Further up.</summary>
    Later,
}
