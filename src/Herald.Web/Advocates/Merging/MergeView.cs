using Herald.Core.Ids;

namespace Herald.Web.Advocates.Merging;

/// <summary>Two advocates who were made one.</summary>
internal sealed record MergeView
{
    /// <summary>Its id.</summary>
    public required MergeId Id { get; init; }

    /// <summary>The advocate who stayed.</summary>
    public required AdvocateId Advocate { get; init; }

    /// <summary>The advocate who went into him, as he was known.</summary>
    public required FormerView Former { get; init; }

    /// <summary>Why; null where nobody said.</summary>
    public required string? Note { get; init; }

    /// <summary>How much came along.</summary>
    public required MovedView Moved { get; init; }

    /// <summary>Who did it: somebody's name, or the name of a key.</summary>
    public required string MadeBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Who undid it; null while it stands.</summary>
    public required string? UndoneBy { get; init; }

    /// <summary>When it was undone; null while it stands.</summary>
    public required DateTimeOffset? UndoneAt { get; init; }
}
