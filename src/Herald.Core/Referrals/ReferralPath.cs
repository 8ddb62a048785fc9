using Herald.Core.Amounts;

namespace Herald.Core.Referrals;

/// <summary>The way of one referral, traced from its facts.</summary>
/// <param name="Stage">Where it stands.</param>
/// <param name="StageAt">Since when.</param>
/// <param name="Standing">The stages that stand reached, in their order.</param>
/// <param name="Ever">Every stage that was ever reached, as it was first reached; a reward that is never reversed goes by these.</param>
/// <param name="Pipeline">What the deal is or was worth.</param>
/// <param name="Closed">What was won and not returned.</param>
public sealed record ReferralPath(
    Stage Stage,
    DateTimeOffset StageAt,
    IReadOnlyList<Reached> Standing,
    IReadOnlyList<Reached> Ever,
    Money? Pipeline,
    Money? Closed)
{
    /// <summary>Whether its way has ended without a win, so that what waits for a later stage waits in vain.</summary>
    public bool HasEnded => Stage is Stage.Lost or Stage.Disqualified or Stage.Reversed;

    /// <summary>How it reached a stage that stands; null where it does not.</summary>
    public Reached? Find(Stage stage) => Standing.FirstOrDefault(reached => reached.Stage == stage);

    /// <summary>Whether it ever stood at a stage, lost since or not.</summary>
    public bool HasReached(Stage stage) => Ever.Any(reached => reached.Stage == stage);
}
