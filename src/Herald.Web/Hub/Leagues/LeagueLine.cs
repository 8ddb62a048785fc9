using Herald.Core.Leagues;

namespace Herald.Web.Hub.Leagues;

/// <summary>A place of the league's table in words.</summary>
/// <param name="Position">"3".</param>
/// <param name="Name">"Rosa D.".</param>
/// <param name="Score">"1,240".</param>
/// <param name="Move">What would become of it if the week ended now.</param>
/// <param name="IsOwn">Whether it is the reader's own.</param>
public sealed record LeagueLine(string Position, string Name, string Score, LeagueMove Move, bool IsOwn);
