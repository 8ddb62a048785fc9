namespace Herald.Web.Challenges;

/// <summary>Where an advocate stands with a stage.</summary>
internal enum CompletionStageState
{
    /// <summary>Another stage comes first, or the way ended before it.</summary>
    Later,

    /// <summary>It waits for what proves it.</summary>
    Next,

    /// <summary>What was handed in waits for staff.</summary>
    Submitted,

    /// <summary>Staff sent it back with a note.</summary>
    Returned,

    /// <summary>Staff rejected it.</summary>
    Rejected,

    /// <summary>The challenge ended before it was done.</summary>
    Expired,

    /// <summary>It is done.</summary>
    Done,
}
