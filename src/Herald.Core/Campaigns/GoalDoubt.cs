namespace Herald.Core.Campaigns;

/// <summary>Why nothing is said about whether a goal will be reached.</summary>
public enum GoalDoubt
{
    /// <summary>The campaign has not begun.</summary>
    NotBegun,

    /// <summary>It has run for less than a week, so that no weekend may have been in it.</summary>
    TooEarly,

    /// <summary>Fewer things have happened lately than tell a pace from chance.</summary>
    TooLittle,
}
