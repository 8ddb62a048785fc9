using Herald.Core.Ids;
using Herald.Core.Leagues;

namespace Herald.Web.Leagues;

/// <summary>A place in a league's table, as it would be settled now.</summary>
internal sealed record LeagueRow(AdvocateId Advocate, string Name, int Position, long Score, LeagueMove Move);
