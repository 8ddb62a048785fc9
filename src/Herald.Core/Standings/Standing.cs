using Herald.Core.Ids;

namespace Herald.Core.Standings;

/// <summary>What an advocate has reached on a board, and since when.</summary>
/// <param name="Advocate">Who.</param>
/// <param name="Score">Points, referrals, or minor units of the program's currency.</param>
/// <param name="ReachedAt">When the last thing that counts in it happened; whole seconds decide among equals.</param>
public readonly record struct Standing(AdvocateId Advocate, long Score, DateTimeOffset ReachedAt);
