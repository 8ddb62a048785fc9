namespace Herald.Core.SignIn;

/// <summary>
/// How often links are mailed. Only the sending is limited: a link that was mailed works whatever others do. And each browser that an
/// advocate has signed in with before has an allowance that strangers cannot use up, so that nobody can shut him out by asking in his name.
/// </summary>
/// <param name="KnownToRecipient">Requests for this recipient from browsers that he knows, within <see cref="Short"/>.</param>
/// <param name="HereToRecipient">Requests for this recipient from this network address, within <see cref="Short"/>.</param>
/// <param name="HereToAll">Requests for anybody from this network address, within <see cref="Long"/>.</param>
/// <param name="StrangersToRecipient">Requests for this recipient from browsers that he does not know, within <see cref="Long"/>.</param>
public sealed record SignInPace(int KnownToRecipient, int HereToRecipient, int HereToAll, int StrangersToRecipient)
{
    private const int KnownToRecipientMax = 5;
    private const int HereToRecipientMax = 5;

    // A company's whole office may stand behind one address.
    private const int HereToAllMax = 200;

    // What a mailbox can bear from people who are not its owner.
    private const int StrangersToRecipientMax = 20;

    /// <summary>A quarter of an hour: mail may be slow, and people press again.</summary>
    public static TimeSpan Short { get; } = TimeSpan.FromMinutes(15);

    /// <summary>An hour.</summary>
    public static TimeSpan Long { get; } = TimeSpan.FromHours(1);

    /// <summary>Whether one more link is mailed.</summary>
    /// <param name="known">Whether the browser that asks has signed in as this advocate before.</param>
    public bool Allows(bool known) => known
        ? KnownToRecipient < KnownToRecipientMax
        : HereToRecipient < HereToRecipientMax && HereToAll < HereToAllMax && StrangersToRecipient < StrangersToRecipientMax;
}
