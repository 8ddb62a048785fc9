using Herald.Core.Leagues;

namespace Herald.Web.Hub.Leagues;

/// <summary>A week that is over.</summary>
/// <param name="Week">"Week 46, 2026".</param>
/// <param name="Result">"2nd in Bronze, 240 points".</param>
/// <param name="Move">What became of it.</param>
public sealed record PastLeague(string Week, string Result, LeagueMove Move);
