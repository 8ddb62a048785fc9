using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Herald.Web.Platform;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.SignIn;

/// <summary>A company's sign-in as a real server from npm (tests/oidc-server.mjs).</summary>
internal sealed class CompanyServer : IAsyncDisposable
{
    private readonly Process process;

    private CompanyServer(Process process, int port) => (this.process, Authority) = (process, new($"http://127.0.0.1:{port}"));

    public Uri Authority { get; }

    public CompanyProvider Provider => new(Authority, "herald", "herald secret: 100%", "Northwind");

    public static async Task<CompanyServer> StartAsync()
    {
        Repository.NpmPackage("oidc-provider");
        var process = Process.Start(new ProcessStartInfo("node", [Repository.PathOf("tests", "oidc-server.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return new(process, (await ReadAsync(process))["port"]!.GetValue<int>());
    }

    /// <summary>Signs with another key from now on.</summary>
    public async Task ChangeKeyAsync()
    {
        await process.StandardInput.WriteLineAsync();
        await ReadAsync(process);
    }

    /// <summary>Signs in there, from where Herald sent the browser to, and returns where the company sends it back to.</summary>
    public async Task<string> SignInAsync(string address, string name)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() });
        var at = new Uri(address);
        while (at.Authority == Authority.Authority)
        {
            using var answer = await http.GetAsync(at);
            at = answer.StatusCode == HttpStatusCode.OK
                ? await LogInAsync(http, at, await answer.Content.ReadAsStringAsync(), name)
                : new(at, answer.Headers.Location!);
        }

        return at.PathAndQuery;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<Uri> LogInAsync(HttpClient http, Uri at, string page, string name)
    {
        var action = Regex.Match(page, "(?<=action=\")[^\"]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        var prompt = Regex.Match(page, "(?<=name=\"prompt\" value=\")[^\"]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        using var form = new FormUrlEncodedContent([new("prompt", prompt), new("login", name), new("password", "any")]);
        using var answer = await http.PostAsync(new Uri(at, action), form);
        return new(at, answer.Headers.Location ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync()));
    }

    // The server talks of other things too.
    private static async Task<JsonNode> ReadAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith('{'))
                return JsonNode.Parse(line)!;
        }

        throw new InvalidOperationException("The company's sign-in ended.");
    }
}
