using Herald.Core.Ids;

namespace Herald.Core.Advocates;

/// <summary>A member of a program: a customer who speaks for it.</summary>
public sealed class Advocate
{
    /// <summary>The program that he belongs to.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>His id.</summary>
    public required AdvocateId Id { get; init; }

    /// <summary>His id in the company's own systems, unique in the program; null until told.</summary>
    public string? ExternalId { get; set; }

    /// <summary>His address as he writes it.</summary>
    public required string Email { get; set; }

    /// <summary>His address as it is compared (<see cref="EmailAddress.Key"/>), unique in the program.</summary>
    public required string EmailKey { get; set; }

    /// <summary>His name.</summary>
    public required string Name { get; set; }

    /// <summary>The company that he belongs to.</summary>
    public AccountId? AccountId { get; set; }

    /// <summary>What the company knows of him, by name: texts, numbers and truths, as a JSON object.</summary>
    public required string Attributes { get; set; }

    /// <summary>His language as a BCP 47 tag; null follows the program.</summary>
    public string? Locale { get; set; }

    /// <summary>His IANA zone; null follows the program.</summary>
    public string? TimeZone { get; set; }

    /// <summary>His sessions end everywhere when it changes; null until he first ends them.</summary>
    public string? SecurityStamp { get; set; }

    /// <summary>What friends see of him on his invitation.</summary>
    public FriendsSee FriendsSee { get; set; }

    /// <summary>Since when he wants to be on no leaderboard; null while he may be shown there.</summary>
    public DateTimeOffset? OffBoardsAt { get; set; }

    /// <summary>Who he turned out to be, from a merge that stands; null as a rule. Only who is merged into nobody is an advocate.</summary>
    public AdvocateId? MergedInto { get; set; }

    /// <summary>When he joined.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
