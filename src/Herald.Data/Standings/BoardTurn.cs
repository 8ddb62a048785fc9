using Herald.Core.Ids;

namespace Herald.Data.Standings;

/// <summary>
/// How far the boards of a program are. Only the reader of the stream writes scores, one batch after another, so that who has read
/// all of a turn has read all before it.
/// </summary>
public sealed class BoardTurn
{
    public required ProgramId ProgramId { get; init; }

    /// <summary>Rises with each batch that changed a score.</summary>
    public required long Turn { get; init; }

    /// <summary>Rises when all scores are derived anew: what was built from them before is void.</summary>
    public required long Rebuilt { get; init; }

    /// <summary>Rises when somebody wants to be shown no more, or again.</summary>
    public required long Hidden { get; init; }
}
