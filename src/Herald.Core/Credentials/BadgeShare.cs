using Herald.Core.Ids;

namespace Herald.Core.Credentials;

/// <summary>
/// That the owner of a badge shows it outside, as a signed credential at an address that cannot be guessed. It ends when he takes that
/// back, or when staff take back the badge; what was signed is then marked as revoked for whoever kept it.
/// </summary>
public sealed class BadgeShare
{
    /// <summary>So often one award may be shown anew; each time uses up a place in a status list for good.</summary>
    public const int PerAwardMax = 10;

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id, which the address of its page carries.</summary>
    public required BadgeShareId Id { get; init; }

    /// <summary>What was earned.</summary>
    public required BadgeAwardId AwardId { get; init; }

    /// <summary>Whose it is.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>The version of what he agreed to.</summary>
    public required string AgreedTo { get; init; }

    /// <summary>His name as he wants it read on the page; null where he shows none. It is not in what is signed.</summary>
    public string? ShownName { get; init; }

    /// <summary>Which of the program's keys signed it.</summary>
    public required int KeyNumber { get; init; }

    /// <summary>Which status list tells whether it still holds, from 1 on.</summary>
    public required int StatusListNumber { get; init; }

    /// <summary>Its place in that list, drawn at random so that it tells nothing of when it was shared.</summary>
    public required int StatusIndex { get; init; }

    /// <summary>The credential as it was signed: a compact JWS.</summary>
    public required string Credential { get; init; }

    /// <summary>When it was shared.</summary>
    public required DateTimeOffset SharedAt { get; init; }

    /// <summary>Since when it holds no more; null while it does.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who of the staff ended it, with the badge; null where its owner did.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>It holds no more. The first end stands.</summary>
    /// <param name="by">Who of the staff ended it; null for its owner.</param>
    /// <param name="at">When.</param>
    public void End(string? by, DateTimeOffset at)
    {
        if (EndedAt is null)
            (EndedAt, EndedBy) = (at, by);
    }
}
