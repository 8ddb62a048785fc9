using Herald.Core.Ids;
using Herald.Core.Standings;

namespace Herald.Data.Standings;

/// <summary>A board as of one moment.</summary>
/// <param name="Marks">How far it was then.</param>
/// <param name="Standings">All that stand on it.</param>
/// <param name="Hidden">Who was left out.</param>
public sealed record BoardReading(BoardMarks Marks, IReadOnlyList<Standing> Standings, IReadOnlySet<AdvocateId> Hidden);
