namespace Herald.Data.Standings;

/// <summary>How far a program's boards are, as <see cref="BoardTurn"/> says it; all 0 before the first score.</summary>
public sealed record BoardMarks(long Turn, long Rebuilt, long Hidden)
{
    public static BoardMarks None { get; } = new(0, 0, 0);
}
