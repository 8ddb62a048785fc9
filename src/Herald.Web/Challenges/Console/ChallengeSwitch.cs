namespace Herald.Web.Challenges.Console;

/// <summary>What the buttons beside a challenge do to it.</summary>
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
