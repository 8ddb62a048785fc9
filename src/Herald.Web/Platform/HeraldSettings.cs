using System.Net.Mail;

namespace Herald.Web.Platform;

/// <summary>
/// What an operator sets: by command line, or by environment variables HERALD_…; the command line beats the environment.
/// <see cref="Commands.SettingsReader"/> reads them, and refuses what is not as it must be.
/// </summary>
internal sealed record HeraldSettings
{
    /// <summary>
    /// The longest window of credit that a program may have is 24 months; one more, so that what is told some weeks late finds its click.
    /// </summary>
    public const int KeepClicksMonthsMin = 25;

    /// <summary>Where SQLite's file and mail lie: <c>--data</c> or HERALD_DATA, <c>./data</c> unless told.</summary>
    public required string DataFolder { get; init; }

    /// <summary>
    /// A PostgreSQL connection string in Npgsql's keywords; null means SQLite in the data folder. <c>--database</c> or HERALD_DATABASE,
    /// which may also be a postgres:// URI.
    /// </summary>
    public string? Database { get; init; }

    /// <summary>
    /// Where it listens, several with semicolons between: <c>--urls</c> or HERALD_URLS, <c>http://localhost:5080</c> unless told.
    /// </summary>
    public required string Urls { get; init; }

    /// <summary>
    /// The address that people use, for every link, without a slash at its end: HERALD_PUBLIC_URL; null means where it listens.
    /// </summary>
    public string? PublicUrl { get; init; }

    /// <summary>Requests a second that one API key may make, bursts of twice as many pass: HERALD_KEY_REQUESTS_PER_SECOND.</summary>
    public int KeyRequestsPerSecond { get; init; } = 500;

    /// <summary>
    /// Requests a second that one address may make without a key, bursts of ten times as many pass: HERALD_VISITOR_REQUESTS_PER_SECOND.
    /// </summary>
    public int VisitorRequestsPerSecond { get; init; } = 20;

    /// <summary>
    /// The same PostgreSQL without a pooler in between, for the one connection that hears other nodes: HERALD_DATABASE_DIRECT; null means
    /// that there is none in between.
    /// </summary>
    public string? DatabaseDirect { get; init; }

    /// <summary>
    /// Host and port of a streaming replica of <see cref="Database"/> from which insights are read, with the same user and password:
    /// <c>--replica</c> or HERALD_REPLICA; null means that there is none.
    /// </summary>
    public string? Replica { get; init; }

    /// <summary>
    /// How long a node that froze may keep others waiting, before they take over its work and its transactions end: HERALD_LEASE_SECONDS.
    /// </summary>
    public TimeSpan LeaseTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// For how many whole months clicks are kept, at least <see cref="KeepClicksMonthsMin"/>: HERALD_KEEP_CLICKS_MONTHS; null keeps them
    /// for ever.
    /// </summary>
    public int? KeepClicksMonths { get; init; }

    /// <summary>The mail server: HERALD_SMTP; null writes mails into <see cref="MailFolder"/>.</summary>
    public SmtpAddress? Smtp { get; init; }

    /// <summary>Whom mails come from: HERALD_MAIL_FROM. Each program writes its own name before the address.</summary>
    public MailAddress MailFrom { get; init; } = new("herald@localhost");

    /// <summary>The company's own sign-in for staff; null where there is none.</summary>
    public CompanyProvider? Company { get; init; }

    /// <summary>
    /// OpenTelemetry's own variables (OTEL_…), as its specification has them. Nothing is exported unless one of them names an endpoint.
    /// </summary>
    public IReadOnlyDictionary<string, string> Telemetry { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the pages that only developers need are there, and the logs are plain text.</summary>
    public bool Development { get; init; }

    /// <summary>Whether it shows the demo company: people read its terminal, so that only what is wrong is logged.</summary>
    public bool Demo { get; init; }

    /// <summary>SQLite's file, where there is no <see cref="Database"/>.</summary>
    public string StoreFile => Path.Combine(DataFolder, "herald.db");

    /// <summary>Where mails lie as files, where there is no mail server.</summary>
    public string MailFolder => Path.Combine(DataFolder, "mail");
}
