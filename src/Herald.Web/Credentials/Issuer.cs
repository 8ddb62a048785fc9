using System.Globalization;
using Herald.Core.Ids;
using Herald.Web.Platform;

namespace Herald.Web.Credentials;

/// <summary>
/// A program as it is named in credentials, by the method <c>did:web</c>: whoever has the name finds the keys at an address of this server.
/// </summary>
/// <param name="Root">The public address of this server.</param>
/// <param name="Slug">The program's name in addresses, which never changes.</param>
internal sealed record Issuer(string Root, string Slug)
{
    public static Issuer Of(OwnAddress address, string slug) => new(address.Root, slug);

    /// <summary><c>did:web:refer.northwind.example:issuers:northwind</c>.</summary>
    public string Did
    {
        get
        {
            var address = new Uri(Root);
            var above = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
            var host = address.Authority.Replace(":", "%3A", StringComparison.Ordinal);
            return string.Join(':', ["did:web", host, .. above, "issuers", Slug]);
        }
    }

    /// <summary>Where its name leads: the document with its keys.</summary>
    public string Document => $"{Root}/issuers/{Slug}/did.json";

    public string KeyId(int number) => Did + "#" + KeyName(number);

    public static string KeyName(int number) => string.Create(CultureInfo.InvariantCulture, $"key-{number}");

    public string StatusList(int number) => string.Create(CultureInfo.InvariantCulture, $"{Root}/issuers/{Slug}/status/{number}");

    /// <summary>The page of a badge that is shown; its files have the same address with an ending.</summary>
    public string Page(BadgeShareId share) => $"{Root}/b/{share}";
}
