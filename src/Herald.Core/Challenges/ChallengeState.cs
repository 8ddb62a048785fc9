namespace Herald.Core.Challenges;

/// <summary>Where a challenge stands.</summary>
public enum ChallengeState
{
    /// <summary>Only staff see it.</summary>
    Draft,

    /// <summary>Launched, and its period has not begun.</summary>
    Scheduled,

    /// <summary>Open.</summary>
    Live,

    /// <summary>Staff stopped it for a while.</summary>
    Paused,

    /// <summary>Its period is over, or staff ended it.</summary>
    Ended,
}
