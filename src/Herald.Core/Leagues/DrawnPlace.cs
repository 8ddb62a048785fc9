using Herald.Core.Ids;

namespace Herald.Core.Leagues;

/// <summary>Where an entrant was drawn to.</summary>
/// <param name="Advocate">Who.</param>
/// <param name="Tier">The tier, from 1, the lowest.</param>
/// <param name="League">Which league of the tier, from 1.</param>
public sealed record DrawnPlace(AdvocateId Advocate, int Tier, int League);
