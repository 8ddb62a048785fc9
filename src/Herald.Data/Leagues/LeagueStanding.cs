using Herald.Core.Ids;

namespace Herald.Data.Leagues;

/// <summary>Somebody in a league, with what he has earned in its week.</summary>
public sealed record LeagueStanding(AdvocateId Advocate, int Tier, int League, long Score, DateTimeOffset? ReachedAt);
