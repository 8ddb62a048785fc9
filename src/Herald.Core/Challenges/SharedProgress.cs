using Herald.Core.Ids;

namespace Herald.Core.Challenges;

/// <summary>How far all have come with the shared goal of a challenge that is launched.</summary>
public sealed class SharedProgress
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The challenge.</summary>
    public required ChallengeId ChallengeId { get; init; }

    /// <summary>How many times it is to be done, as the newest version of the challenge says.</summary>
    public int Target { get; private set; }

    /// <summary>How many times it was done, in whichever version.</summary>
    public required int Done { get; set; }

    /// <summary>When the target was reached; null as long as it was not.</summary>
    public DateTimeOffset? ReachedAt { get; private set; }

    /// <summary>
    /// How far those who had taken part by then are paid: all ways up to this one, in the order of their ids. Null before the target is
    /// reached, and when all are paid.
    /// </summary>
    public CompletionId? PaidTo { get; private set; }

    /// <summary>Takes another target. One that was reached stays reached.</summary>
    /// <returns>Whether it is reached by that.</returns>
    public bool Aim(int target, DateTimeOffset now)
    {
        Target = target;
        return Reach(now);
    }

    /// <summary>The challenge was done once more.</summary>
    /// <returns>Whether the target is reached by that.</returns>
    public bool Count(DateTimeOffset now)
    {
        Done++;
        return Reach(now);
    }

    /// <summary>The ways up to one are paid; null for all of them.</summary>
    public void PayTo(CompletionId? way) => PaidTo = way;

    /// <summary>
    /// Why the goal cannot be another now; null where it can. Refused: <c>shared_goal_reached</c>, since people were paid for what it said.
    /// </summary>
    public Refusal? ObstacleToChange() => ReachedAt is null ? null : new(
        "shared_goal_reached",
        $"Its shared goal of {Target:N0} was reached, and stays as it is. Copy the challenge to ask for another one.");

    private bool Reach(DateTimeOffset now)
    {
        if (ReachedAt is not null || Done < Target)
            return false;
        (ReachedAt, PaidTo) = (now, default(CompletionId));
        return true;
    }
}
