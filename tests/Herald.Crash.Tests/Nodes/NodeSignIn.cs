using System.Net;
using System.Text.RegularExpressions;
using Herald.Load.Servers;

namespace Herald.Crash.Tests.Nodes;

/// <summary>How advocates come in: by a link that is mailed.</summary>
internal static partial class NodeSignIn
{
    public const string Hub = "/hub/" + TwoNodes.Slug;

    /// <summary>A browser in which the advocate is signed in.</summary>
    public static async Task<Somebody> SignInAsync(TwoNodes nodes, string email, ServerProcess node)
    {
        var browser = new Somebody(node.Uri());
        (await browser.SubmitAsync(await AskAsync(nodes, browser, email))).Expect(HttpStatusCode.SeeOther);
        return browser;
    }

    /// <summary>Asks for a link, and reads the mail with it.</summary>
    public static async Task<string> AskAsync(TwoNodes nodes, Somebody browser, string email)
    {
        (await browser.SubmitAsync(Hub + "/sign-in", ("email", email))).Expect(HttpStatusCode.SeeOther);
        var text = (string)(await nodes.AskAsync($"SELECT text FROM mails WHERE recipient = '{email}' ORDER BY id DESC LIMIT 1"))!;
        return Link().Match(text).Value;
    }

    /// <summary>How many links were mailed to somebody.</summary>
    public static async Task<long> MailsAsync(TwoNodes nodes, string email) =>
        (long)(await nodes.AskAsync($"SELECT count(*) FROM mails WHERE kind = 'sign_in' AND recipient = '{email}'"))!;

    /// <summary>Where a server listens.</summary>
    public static Uri Uri(this ServerProcess server) => new($"http://{server.Address}");

    [GeneratedRegex("/hub/bench/sign-in/link/[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
