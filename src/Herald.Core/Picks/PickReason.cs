namespace Herald.Core.Picks;

/// <summary>Why a challenge is picked for somebody.</summary>
public enum PickReason
{
    /// <summary>Its category or one of its tags is among his interests.</summary>
    Interest,

    /// <summary>It asks for something that he says he likes to do.</summary>
    Liked,

    /// <summary>Of all, those who share an interest with him complete it most.</summary>
    Similar,

    /// <summary>Others complete it often.</summary>
    Popular,

    /// <summary>It ends within a week.</summary>
    EndsSoon,

    /// <summary>He has completed one of its category before.</summary>
    Known,

    /// <summary>It is meant for people like him.</summary>
    Audience,

    /// <summary>It takes ten minutes at most.</summary>
    Quick,

    /// <summary>Nothing else that is open for him gives more points.</summary>
    Worth,

    /// <summary>It is of another category than the one that he did last.</summary>
    Change,
}
