using Herald.Core.Ids;

namespace Herald.Core.Programs;

/// <summary>A secret key of one program. Only the hash of its 256 random bits is kept; the key itself is shown once.</summary>
public sealed class ApiKey
{
    /// <summary>The program that it opens; no other.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required KeyId Id { get; init; }

    /// <summary>What it is for, in the words of who made it.</summary>
    public required string Name { get; init; }

    /// <summary>The first letters, by which people tell keys apart: <c>hk_3kd9…</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the whole key, in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>What it may do.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last opened something, to the minute; null if never.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>Since when it opens nothing any more.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
