using Herald.Core.Ids;

namespace Herald.Core.Advocates;

/// <summary>A company whose people are advocates. Its owner is the sales rep to whom their referrals are routed.</summary>
public sealed class Account
{
    /// <summary>The program that it belongs to.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required AccountId Id { get; init; }

    /// <summary>Its id in the company's own systems, unique in the program.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>The sales rep's address; null leaves referrals to the program's fallback owner.</summary>
    public string? OwnerEmail { get; set; }

    /// <summary>When it was first heard of.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
