namespace Herald.Web.Hub.Quests;

/// <summary>Where an advocate stands with a challenge.</summary>
public enum QuestStanding
{
    /// <summary>It may be begun now.</summary>
    Open,

    /// <summary>Something is to be done next.</summary>
    UnderWay,

    /// <summary>What was handed in was sent back with a note.</summary>
    Returned,

    /// <summary>What was handed in waits for staff.</summary>
    Waiting,

    /// <summary>All of it is done.</summary>
    Done,

    /// <summary>What was handed in was rejected.</summary>
    Rejected,

    /// <summary>It ended before it was done.</summary>
    Expired,

    /// <summary>It may not be begun, or not any more.</summary>
    Locked,
}
