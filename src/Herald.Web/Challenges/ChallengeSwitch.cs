namespace Herald.Web.Challenges;

/// <summary>What can be done to the state of a challenge.</summary>
internal enum ChallengeSwitch
{
    /// <summary>It opens, at once or when its period begins.</summary>
    Launch,

    /// <summary>Nobody begins or hands anything in for a while.</summary>
    Pause,

    /// <summary>It goes on.</summary>
    Resume,

    /// <summary>It is over for good.</summary>
    End,
}
