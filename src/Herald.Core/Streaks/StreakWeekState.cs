namespace Herald.Core.Streaks;

/// <summary>What became of a week.</summary>
public enum StreakWeekState
{
    /// <summary>The advocate did something in it.</summary>
    Kept,

    /// <summary>He did nothing, and it is forgiven: the streak goes on, and does not grow.</summary>
    Forgiven,

    /// <summary>He did nothing, and a streak ended or none was under way.</summary>
    Missed,

    /// <summary>It runs, and he has done nothing in it yet.</summary>
    Open,
}
