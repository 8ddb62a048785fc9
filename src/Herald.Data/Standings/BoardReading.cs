using Herald.Core.Standings;

namespace Herald.Data.Standings;

/// <summary>All that stand on a board at one moment, hidden ones left out, and how far it was then.</summary>
public sealed record BoardReading(BoardMarks Marks, IReadOnlyList<Standing> Standings);
