using Herald.Core.Standings;

namespace Herald.Web.Leagues;

/// <summary>The league of an advocate in the week that runs.</summary>
/// <param name="Week">The week.</param>
/// <param name="Tier">Its tier, from 1, the lowest.</param>
/// <param name="Rows">Who plays, the best first; who does not want to be shown is left out.</param>
internal sealed record LeagueTable(BoardPeriod Week, int Tier, IReadOnlyList<LeagueRow> Rows);
