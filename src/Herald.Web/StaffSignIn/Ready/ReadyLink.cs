using Herald.Core.Staff;

namespace Herald.Web.StaffSignIn.Ready;

/// <summary>
/// A ready link of the demo, which signs one of its invented people in as often as it is opened. Only the demo prints such links and
/// answers them.
/// </summary>
internal sealed class ReadyLink(SealedLink links)
{
    public const string Path = "/sign-in/ready/";
    private const string Purpose = "ready";

    // As long as somebody shows it around in one day.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>The path of the link.</summary>
    public string Make(StaffAccount account) => Path + links.Make(Purpose, account, Lifetime);

    /// <summary>Whose link it is; null where it is none or is over.</summary>
    public Task<StaffAccount?> ReadAsync(string token, CancellationToken ct) => links.ReadAsync(Purpose, token, ct);
}
