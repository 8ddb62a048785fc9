using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Herald.Data;

/// <summary>Reads where PostgreSQL is: Npgsql's keywords, or a <c>postgres://</c> URI as hosting providers hand them out.</summary>
public static class PostgresAddress
{
    private const int PortDefault = 5432;

    // Names that libpq uses in URIs, where Npgsql calls the same thing otherwise.
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["connect_timeout"] = "Timeout",
        ["application_name"] = "Application Name",
        ["options"] = "Options",
        ["target_session_attrs"] = "Target Session Attributes",
        ["channel_binding"] = "Channel Binding",
    };

    /// <summary>False with the reason, which never repeats the text: it may hold a password.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out string? keywords, [NotNullWhen(false)] out string? fault)
    {
        (keywords, fault) = (null, null);
        try
        {
            var isAddress = text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);
            var builder = isAddress ? OfAddress(new Uri(text)) : new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrWhiteSpace(builder.Host))
                fault = "it names no host";
            else
                keywords = builder.ConnectionString;
        }
        catch (UriFormatException)
        {
            fault = "the URI is malformed; letters such as @ : / # in a password are written as %40 %3A %2F %23";
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException or InvalidCastException)
        {
            fault = "it has a keyword or value that is not known";
        }

        return keywords is not null;
    }

    private static NpgsqlConnectionStringBuilder OfAddress(Uri address)
    {
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = address.IdnHost,
            Port = address.Port > 0 ? address.Port : PortDefault,
        };
        var user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2)
            builder.Password = Uri.UnescapeDataString(user[1]);
        if (address.AbsolutePath.Trim('/') is { Length: > 0 } database)
            builder.Database = Uri.UnescapeDataString(database);
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            var value = Uri.UnescapeDataString(parts.Length == 2 ? parts[1] : "");
            builder[Keywords.GetValueOrDefault(parts[0], parts[0])] = parts[0] is "sslmode" or "target_session_attrs"
                ? value.Replace("-", "", StringComparison.Ordinal)
                : value;
        }

        return builder;
    }
}
