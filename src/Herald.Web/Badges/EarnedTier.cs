using Herald.Core.Badges;
using Herald.Core.Ids;

namespace Herald.Web.Badges;

/// <summary>A tier that an advocate has earned and that is not written down yet.</summary>
internal readonly record struct EarnedTier(Badge Badge, int Tier, AdvocateId Advocate, DateTimeOffset At);
