namespace Herald.Core.Challenges;

/// <summary>What became of something that was handed in.</summary>
public enum StepState
{
    /// <summary>It waits for staff.</summary>
    Submitted,

    /// <summary>It proved the stage.</summary>
    Approved,

    /// <summary>Staff sent it back with a note.</summary>
    Returned,

    /// <summary>Staff rejected it with a reason.</summary>
    Rejected,
}
