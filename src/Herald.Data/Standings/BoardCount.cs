using Herald.Core.Ids;

namespace Herald.Data.Standings;

/// <summary>What one referral or one reward counts for on the boards, so that what changes is taken from where it was counted.</summary>
public sealed class BoardCount
{
    public required ProgramId ProgramId { get; init; }

    /// <summary>The bare id of the referral or of the earning.</summary>
    public required Guid SourceId { get; init; }

    public required AdvocateId AdvocateId { get; set; }

    /// <summary>The day that it counts on, in the program's time zone as it was when it was counted.</summary>
    public required DateOnly Day { get; set; }

    /// <summary>When it was won or earned.</summary>
    public required DateTimeOffset OccurredAt { get; set; }

    /// <summary>What the books hold of the reward, in points.</summary>
    public required long Points { get; set; }

    /// <summary>1 for a referral that stands won.</summary>
    public required long Won { get; set; }

    /// <summary>What it closed, in minor units of the program's currency; other currencies do not count.</summary>
    public required long Closed { get; set; }
}
