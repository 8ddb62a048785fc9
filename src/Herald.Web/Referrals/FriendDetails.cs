using Herald.Core.Advocates;
using Herald.Core.Referrals;

namespace Herald.Web.Referrals;

/// <summary>What somebody told of a friend.</summary>
internal sealed record FriendDetails
{
    // Fewer digits are an extension, not a number that tells people apart.
    private const int PhoneDigitsMin = 7;

    public string? ExternalId { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Name { get; init; }

    public string? Company { get; init; }

    /// <summary>What the friend is known by; empty where nothing tells him from others.</summary>
    public IReadOnlyList<(FriendKeyKind Kind, string Value)> Keys()
    {
        var keys = new List<(FriendKeyKind, string)>();
        if (ExternalId is { } externalId)
            keys.Add((FriendKeyKind.ExternalId, externalId));
        if (EmailAddress.TryRead(Email, out var email))
            keys.Add((FriendKeyKind.Email, email.Key));
        var digits = new string([.. (Phone ?? "").Where(char.IsAsciiDigit)]);
        if (digits.Length >= PhoneDigitsMin)
            keys.Add((FriendKeyKind.Phone, digits));
        return keys;
    }
}
