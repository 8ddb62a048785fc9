using Herald.Core.Ids;

namespace Herald.Core.Referrals;

/// <summary>A person who was referred, or a customer of whom an event spoke. Known by his <see cref="FriendKey"/>s.</summary>
public sealed class Friend
{
    /// <summary>The program that he was referred to.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>His id.</summary>
    public required FriendId Id { get; init; }

    /// <summary>His name, where somebody told it.</summary>
    public string? Name { get; set; }

    /// <summary>His address as it was first written.</summary>
    public string? Email { get; set; }

    /// <summary>His phone number as it was written.</summary>
    public string? Phone { get; set; }

    /// <summary>The company that he works for.</summary>
    public string? Company { get; set; }

    /// <summary>When he was first heard of.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
