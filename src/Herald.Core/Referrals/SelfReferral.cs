using Herald.Core.Advocates;

namespace Herald.Core.Referrals;

/// <summary>
/// The named signals that a friend is the advocate himself. Each is certain enough to refuse by; an IP address never is one.
/// What is only a doubt becomes a flag on the referral instead.
/// </summary>
public static class SelfReferral
{
    // Everybody may have an address there, so that sharing the domain says nothing.
    private static readonly string[] PublicDomains =
    [
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "icloud.com", "me.com", "aol.com",
        "proton.me", "protonmail.com", "gmx.de", "gmx.net", "web.de", "mail.com", "yandex.com", "qq.com", "163.com",
    ];

    /// <summary>The signals between an advocate and the keys of a friend; empty where he is somebody else.</summary>
    public static IReadOnlyList<string> Signals(Advocate advocate, IEnumerable<FriendKey> friend)
    {
        var own = new EmailAddress(advocate.Email);
        var signals = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var key in friend)
        {
            if (key.Kind == FriendKeyKind.Email && key.Value == own.Key)
                signals.Add("same_email");
            else if (key.Kind == FriendKeyKind.Email && new EmailAddress(key.Value).Mailbox == own.Mailbox)
                signals.Add("email_alias");
            else if (key.Kind == FriendKeyKind.ExternalId && key.Value == advocate.ExternalId)
                signals.Add("same_external_id");
        }

        return [.. signals];
    }

    /// <summary>Doubts for staff to look at: <c>same_company</c> where both use one company's mail.</summary>
    public static IReadOnlyList<string> Flags(Advocate advocate, IEnumerable<FriendKey> friend)
    {
        var domain = new EmailAddress(advocate.Email).Domain;
        return !PublicDomains.Contains(domain)
            && friend.Any(key => key.Kind == FriendKeyKind.Email && new EmailAddress(key.Value).Domain == domain)
            ? ["same_company"]
            : [];
    }
}
