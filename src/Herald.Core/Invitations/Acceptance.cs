using Herald.Core.Ids;

namespace Herald.Core.Invitations;

/// <summary>
/// A friend left his details on an invitation and agreed that they are kept: what he agreed to, when, and what followed. It never
/// changes. His own page is found by a token of which only the hash is kept.
/// </summary>
public sealed class Acceptance
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>SHA-256 of the token in the address of his page, in hexadecimal digits.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The link whose invitation it was.</summary>
    public required LinkId LinkId { get; init; }

    /// <summary>The referral that it made, or that the same advocate's same friend had before.</summary>
    public required ReferralId ReferralId { get; init; }

    /// <summary>
    /// Whether its page may show how the referral stands: it made the referral, or the address of the page was mailed to the friend.
    /// Otherwise anybody might have typed his address once more, and the page tells nothing that was not typed there.
    /// </summary>
    public required bool ShowsReferral { get; init; }

    /// <summary>The click that his browser remembered, as evidence; null if there was none.</summary>
    public required ClickId? ClickId { get; init; }

    /// <summary>The version of the words that he agreed to.</summary>
    public required string ConsentVersion { get; init; }

    /// <summary>The very words.</summary>
    public required string ConsentText { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AcceptedAt { get; init; }
}
