using Herald.Core.Ids;

namespace Herald.Core.Links;

/// <summary>
/// The words with which an advocate shares his link on one channel, as he last left them. What discloses the reward, and the link
/// itself, are not in it: they are put behind the words whenever these are used, so that no edit takes them out.
/// </summary>
public sealed class ShareDraft
{
    /// <summary>The longest subject in characters.</summary>
    public const int SubjectMax = 150;

    /// <summary>The longest text in characters.</summary>
    public const int TextMax = 2_000;

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Whose words they are.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>The channel, by the name that its link carries.</summary>
    public required string Channel { get; init; }

    /// <summary>The subject, where the channel has one.</summary>
    public string? Subject { get; set; }

    /// <summary>The words.</summary>
    public required string Text { get; set; }

    /// <summary>When they were left.</summary>
    public required DateTimeOffset SavedAt { get; set; }
}
