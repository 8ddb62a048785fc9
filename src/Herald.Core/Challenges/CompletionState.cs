namespace Herald.Core.Challenges;

/// <summary>Where an advocate's way through a challenge stands.</summary>
public enum CompletionState
{
    /// <summary>The next stage waits for what proves it.</summary>
    Begun,

    /// <summary>What was handed in waits for staff.</summary>
    Submitted,

    /// <summary>Staff sent it back with a note; it waits to be handed in again.</summary>
    Returned,

    /// <summary>All stages are done.</summary>
    Completed,

    /// <summary>Staff rejected what was handed in; the way ends there.</summary>
    Rejected,

    /// <summary>
    /// The challenge ended while the next stage waited for its proof. It is never stored: it follows from the challenge and the clock, and
    /// a period that is made longer lets the way go on.
    /// </summary>
    Expired,
}
