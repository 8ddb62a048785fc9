using Herald.Core.Ids;

namespace Herald.Core.Picks;

/// <summary>A challenge that is worth somebody's time next.</summary>
/// <param name="Challenge">The challenge.</param>
/// <param name="Score">What speaks for it.</param>
/// <param name="Reasons">Two reasons at most, the strongest first; none where it is merely open.</param>
public sealed record Pick(ChallengeId Challenge, PickScore Score, IReadOnlyList<PickReason> Reasons);
