using Herald.Core.Standings;

namespace Herald.Web.Standings;

/// <summary>Who came first, second and third in a time that is over.</summary>
/// <param name="Period">The time.</param>
/// <param name="Winners">The first three ranks, the best first; equals share one.</param>
internal sealed record PeriodWinners(BoardPeriod Period, IReadOnlyList<NamedPlace> Winners);
