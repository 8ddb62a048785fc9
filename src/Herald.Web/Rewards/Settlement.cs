using Herald.Core.Referrals;

namespace Herald.Web.Rewards;

/// <summary>What bringing a friend's referrals and rewards up to date came to.</summary>
/// <param name="Journey">What all facts of the friend mean.</param>
/// <param name="Movements">What moved in the books by it.</param>
internal sealed record Settlement(Journey Journey, IReadOnlyList<MovementView> Movements);
