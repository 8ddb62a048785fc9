using Herald.Core.Staff;

namespace Herald.Web.StaffSignIn.Passwords;

/// <summary>
/// A link by which somebody who reads his mail sets a new password, which changes his security stamp: so it works once, and not after
/// anything else that ended his sessions.
/// </summary>
internal sealed class PasswordLink(SealedLink links)
{
    /// <summary>Mail may take a while; a forgotten mailbox must not open doors.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private const string Purpose = "password";
    private const string Path = "/sign-in/password/";

    /// <summary>The path of the link.</summary>
    public string Make(StaffAccount account) => Path + links.Make(Purpose, account, Lifetime);

    /// <summary>Whose link it is; null where it is none, was used, or is over.</summary>
    public Task<StaffAccount?> ReadAsync(string token, CancellationToken ct) => links.ReadAsync(Purpose, token, ct);
}
