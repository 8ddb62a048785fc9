namespace Herald.Core.SignIn;

/// <summary>
/// How often links are mailed. Only the sending is limited: a link that was mailed works whatever others do, and what was refused does not
/// count. Nobody can shut an advocate out by asking in his name: each browser that he has signed in with before has an allowance of its
/// own, and so has each network that has not asked for him within the hour.
/// </summary>
/// <param name="KnownToRecipient">Sent to this recipient for browsers that he knows, within <see cref="Short"/>.</param>
/// <param name="LatelyToRecipient">Sent to this recipient for strange browsers of this network, within <see cref="Short"/>.</param>
/// <param name="HereToRecipient">The same within <see cref="Long"/>.</param>
/// <param name="SiteToRecipient">The same for all networks of this one's site: those that one person is given for the asking.</param>
/// <param name="HereToAll">Sent to anybody for strange browsers of this network, within <see cref="Long"/>.</param>
/// <param name="StrangersToRecipient">Sent to this recipient for strange browsers anywhere, within <see cref="Long"/>.</param>
public sealed record SignInPace(
    int KnownToRecipient, int LatelyToRecipient, int HereToRecipient, int SiteToRecipient, int HereToAll, int StrangersToRecipient)
{
    private const int KnownToRecipientMax = 5;
    private const int LatelyToRecipientMax = 5;

    // A company's whole office may stand behind one address.
    private const int HereToAllMax = 200;

    // What a mailbox can bear from people who are not its owner. Beyond it only the first of each network are served.
    private const int StrangersToRecipientMax = 20;
    private const int FirstOfNetwork = 2;
    private const int FirstOfSite = 10;

    // What no mailbox should get, however many networks ask: it takes 250 of version 4, or 50 sites of version 6, within the hour.
    private const int ToRecipientMax = 500;

    /// <summary>A quarter of an hour: mail may be slow, and people press again.</summary>
    public static TimeSpan Short { get; } = TimeSpan.FromMinutes(15);

    /// <summary>An hour.</summary>
    public static TimeSpan Long { get; } = TimeSpan.FromHours(1);

    private bool IsFirst => HereToRecipient < FirstOfNetwork && SiteToRecipient < FirstOfSite && StrangersToRecipient < ToRecipientMax;

    /// <summary>Whether one more link is mailed.</summary>
    /// <param name="known">Whether the browser that asks has signed in as this advocate before.</param>
    public bool Allows(bool known) => known
        ? KnownToRecipient < KnownToRecipientMax
        : HereToAll < HereToAllMax && LatelyToRecipient < LatelyToRecipientMax
            && (StrangersToRecipient < StrangersToRecipientMax || IsFirst);
}
