using Herald.Core.Ids;

namespace Herald.Core.Challenges;

/// <summary>What an advocate hands in for a stage. Which parts it has follows from the kind of the stage.</summary>
public sealed record StageEvidence
{
    /// <summary>A story, feedback, an introduction, or a remark.</summary>
    public string? Text { get; init; }

    /// <summary>The https address of what was written elsewhere.</summary>
    public string? Address { get; init; }

    /// <summary>Whether the text may be published.</summary>
    public bool? Consent { get; init; }

    /// <summary>The word that was said at a meetup.</summary>
    public string? Word { get; init; }

    /// <summary>A picture that was uploaded before.</summary>
    public PictureId? Picture { get; init; }

    /// <summary>Answers to the questions.</summary>
    public IReadOnlyList<StageAnswer>? Answers { get; init; }
}
