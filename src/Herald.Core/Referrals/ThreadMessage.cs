using Herald.Core.Ids;

namespace Herald.Core.Referrals;

/// <summary>What an advocate and the sales rep say to each other about a referral. It stays as it was written.</summary>
public sealed class ThreadMessage
{
    /// <summary>The longest text in characters.</summary>
    public const int TextMax = 4_000;

    /// <summary>The most messages in one thread; a talk that is longer has moved to the telephone.</summary>
    public const int ThreadMax = 500;

    /// <summary>The program that it was written in.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id; later ones are greater.</summary>
    public required ThreadMessageId Id { get; init; }

    /// <summary>The referral that it is about.</summary>
    public required ReferralId ReferralId { get; init; }

    /// <summary>Which side wrote it.</summary>
    public required ThreadSide Side { get; init; }

    /// <summary>Who wrote it, by the name of that day.</summary>
    public required string AuthorName { get; init; }

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset WrittenAt { get; init; }
}
