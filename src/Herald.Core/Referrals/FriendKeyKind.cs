namespace Herald.Core.Referrals;

/// <summary>What sort of key a friend is known by.</summary>
public enum FriendKeyKind
{
    /// <summary>His id in the company's systems.</summary>
    ExternalId,

    /// <summary>His e-mail address, in small letters.</summary>
    Email,

    /// <summary>His phone number, digits alone.</summary>
    Phone,
}
