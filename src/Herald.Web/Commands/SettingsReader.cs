using System.CommandLine;
using System.Globalization;
using System.Net.Mail;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Web.Platform;

namespace Herald.Web.Commands;

/// <summary>Reads the settings, from the command line or else the environment, and gathers what is not as it must be.</summary>
internal sealed class SettingsReader(
    ParseResult words, IReadOnlyDictionary<string, string> environment, string folderDefault = SettingsReader.FolderDefault)
{
    public const string FolderDefault = "data";

    private const string UrlsDefault = "http://localhost:5080";
    private const int RequestsPerSecondMax = 1_000_000;
    private const int LeaseSecondsMax = 3600;
    private const int KeepClicksMonthsMax = 600;
    private const string MailFromVariable = "HERALD_MAIL_FROM";
    private const string TelemetryPrefix = "OTEL_";

    private readonly List<string> faults = [];

    /// <summary>One sentence for each setting that is not as it must be; then the settings must not be used.</summary>
    public IReadOnlyList<string> Faults => faults;

    public HeraldSettings Read()
    {
        var usual = new HeraldSettings { DataFolder = "", Urls = "" };
        return new()
        {
            DataFolder = Folder(Text(CommonOptions.Data, "HERALD_DATA") ?? folderDefault),
            Database = Database(Text(CommonOptions.Database, "HERALD_DATABASE"), "--database or HERALD_DATABASE"),
            DatabaseDirect = Database(Variable("HERALD_DATABASE_DIRECT"), "HERALD_DATABASE_DIRECT"),
            Replica = Replica(Text(CommonOptions.Replica, "HERALD_REPLICA")),
            LeaseTime = TimeSpan.FromSeconds(Number("HERALD_LEASE_SECONDS", (int)usual.LeaseTime.TotalSeconds, LeaseSecondsMax)),
            KeepClicksMonths = KeepClicks(Variable("HERALD_KEEP_CLICKS_MONTHS")),
            Urls = Urls(Text(CommonOptions.Urls, "HERALD_URLS") ?? UrlsDefault),
            PublicUrl = PublicUrl(Variable("HERALD_PUBLIC_URL")),
            KeyRequestsPerSecond = Number("HERALD_KEY_REQUESTS_PER_SECOND", usual.KeyRequestsPerSecond, RequestsPerSecondMax),
            VisitorRequestsPerSecond = Number("HERALD_VISITOR_REQUESTS_PER_SECOND", usual.VisitorRequestsPerSecond, RequestsPerSecondMax),
            Smtp = Smtp(Variable("HERALD_SMTP")),
            MailFrom = MailFrom(Variable(MailFromVariable)) ?? usual.MailFrom,
            Company = Company(),
            Telemetry = Telemetry(),
            // The framework's own variable, which developers know.
            Development = "Development".Equals(Variable("ASPNETCORE_ENVIRONMENT"), StringComparison.OrdinalIgnoreCase),
        };
    }

    private string Folder(string folder)
    {
        if (folder.IndexOfAny(Path.GetInvalidPathChars()) >= 0)
            faults.Add("--data or HERALD_DATA: that is not the path of a folder.");
        else if (File.Exists(folder))
            faults.Add($"--data or HERALD_DATA: {folder} is a file; a folder is expected.");
        return folder;
    }

    private string? Database(string? text, string name)
    {
        if (text is null)
            return null;
        if (PostgresAddress.TryRead(text, out var keywords, out var fault))
            return keywords;
        faults.Add($"{name}: {fault}. "
            + "Write postgres://user:password@host:5432/name, or Host=…;Database=…;Username=…;Password=…; or leave it out.");
        return null;
    }

    private string? Replica(string? text)
    {
        if (text is null)
            return null;
        if (Text(CommonOptions.Database, "HERALD_DATABASE") is null)
            faults.Add("--replica or HERALD_REPLICA: a replica is one of PostgreSQL; name that with --database or HERALD_DATABASE.");
        else if (Uri.TryCreate("tcp://" + text, UriKind.Absolute, out var place) && place is { Host.Length: > 0, UserInfo.Length: 0 }
            && place.PathAndQuery is "/" or "")
            return place.Port > 0 ? $"{place.Host}:{place.Port.ToString(CultureInfo.InvariantCulture)}" : place.Host;
        else
            faults.Add("--replica or HERALD_REPLICA: host and port such as replica.example.com:5432 are expected; user, password and "
                + "database are those of the primary.");
        return null;
    }

    private string Urls(string text)
    {
        foreach (var url in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).DefaultIfEmpty(""))
        {
            if (ListenAddress.FaultOf(url) is { } fault)
                faults.Add($"--urls or HERALD_URLS: '{url}' {fault}");
        }

        return text;
    }

    private string? PublicUrl(string? text)
    {
        if (text is null)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            && url is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 })
            return text.TrimEnd('/');
        faults.Add("HERALD_PUBLIC_URL: an address such as https://refer.example.com is expected, without query or fragment.");
        return null;
    }

    private SmtpAddress? Smtp(string? text)
    {
        if (text is null)
            return null;
        if (!SmtpAddress.TryRead(text, out var address, out var fault))
            faults.Add($"HERALD_SMTP: {fault}. Write smtp://user:password@host:587?tls=required.");
        else if (Variable(MailFromVariable) is null)
            faults.Add($"{MailFromVariable}: with HERALD_SMTP the address that mails come from is needed, such as refer@example.com.");
        return address;
    }

    private MailAddress? MailFrom(string? text)
    {
        if (text is null)
            return null;
        if (MailAddress.TryCreate(text, out var address))
            return address;
        faults.Add($"{MailFromVariable}: an address such as refer@example.com is expected.");
        return null;
    }

    private int Number(string name, int usual, int max)
    {
        if (Variable(name) is not { } text)
            return usual;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max)
            return number;
        faults.Add($"{name}: a whole number from 1 to {max:N0} is expected.");
        return usual;
    }

    private int? KeepClicks(string? text)
    {
        if (text is null)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months)
            && months is >= HeraldSettings.KeepClicksMonthsMin and <= KeepClicksMonthsMax)
            return months;
        faults.Add(
            $"HERALD_KEEP_CLICKS_MONTHS: a whole number from {HeraldSettings.KeepClicksMonthsMin} to {KeepClicksMonthsMax:N0} is expected, "
            + $"since a program may credit clicks for {AttributionPolicy.WindowDaysMax} days; leave it out to keep clicks for ever.");
        return null;
    }

    private CompanyProvider? Company()
    {
        var (authority, client) = (Variable("HERALD_OIDC_AUTHORITY"), Variable("HERALD_OIDC_CLIENT_ID"));
        if (authority is null && client is null)
            return null;
        if (client is null)
            faults.Add("HERALD_OIDC_CLIENT_ID: what the company's sign-in calls this Herald is expected beside HERALD_OIDC_AUTHORITY.");
        // What is signed in to must not be read on the way; only this machine itself may be asked without https.
        if (Uri.TryCreate(authority, UriKind.Absolute, out var url) && (url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback))
            && url is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 })
            return new(url, client ?? "", Variable("HERALD_OIDC_CLIENT_SECRET"), Variable("HERALD_OIDC_NAME") ?? url.Host);
        faults.Add("HERALD_OIDC_AUTHORITY: an address such as https://login.example.com is expected, without query or fragment.");
        return null;
    }

    private Dictionary<string, string> Telemetry()
    {
        var variables = environment
            .Where(static pair => pair.Key.StartsWith(TelemetryPrefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(pair.Value))
            .ToDictionary(StringComparer.Ordinal);
        // OpenTelemetry would silently send to its default instead.
        foreach (var (name, value) in variables.Where(static pair => pair.Key.EndsWith("_ENDPOINT", StringComparison.Ordinal)))
        {
            if (!Uri.TryCreate(value, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
                faults.Add($"{name}: an address such as http://collector:4318 is expected.");
        }

        return variables;
    }

    private string? Text(Option<string> option, string variable)
    {
        var text = words.GetValue(option);
        if (text is not null && string.IsNullOrWhiteSpace(text))
            faults.Add($"{option.Name}: a value is expected.");
        return text ?? Variable(variable);
    }

    // A variable that is set to nothing is one that compose files leave out.
    private string? Variable(string name) =>
        environment.TryGetValue(name, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
