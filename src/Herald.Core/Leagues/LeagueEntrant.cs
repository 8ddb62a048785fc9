using Herald.Core.Ids;

namespace Herald.Core.Leagues;

/// <summary>Somebody who is to have a place in a league.</summary>
/// <param name="Advocate">Who.</param>
/// <param name="Tier">The tier that he has earned; null for who has never had one.</param>
/// <param name="Points">What he earned in the last weeks.</param>
public sealed record LeagueEntrant(AdvocateId Advocate, int? Tier, long Points);
