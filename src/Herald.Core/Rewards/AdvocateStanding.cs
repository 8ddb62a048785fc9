using Herald.Core.Ids;
using Herald.Core.Referrals;

namespace Herald.Core.Rewards;

/// <summary>How an advocate stands by his other friends; what a verdict on a new occasion may ask.</summary>
/// <param name="Advocate">Who.</param>
/// <param name="Reached">How many referrals of other friends stand at each stage.</param>
public sealed record AdvocateStanding(AdvocateId Advocate, IReadOnlyDictionary<Stage, int> Reached);
