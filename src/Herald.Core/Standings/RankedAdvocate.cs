using Herald.Core.Ids;

namespace Herald.Core.Standings;

/// <summary>An advocate with his rank on a board.</summary>
/// <param name="Advocate">Who.</param>
/// <param name="Score">What he has reached.</param>
/// <param name="Rank">One more than there are advocates with a higher score, so that equals share it: 1, 2, 2, 4.</param>
/// <param name="Position">
/// Where he is listed, from 1 on; no two share it. Among equals goes first who got there first, else the lower id.
/// </param>
public readonly record struct RankedAdvocate(AdvocateId Advocate, long Score, int Rank, int Position);
