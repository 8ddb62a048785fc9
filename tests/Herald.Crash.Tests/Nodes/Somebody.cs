using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Herald.Crash.Tests.Nodes;

/// <summary>
/// Somebody with an address of his own, a browser's memory, and perhaps a key. Each of his requests has a connection of its own, so that
/// behind the one address every other goes to the other node.
/// </summary>
internal sealed partial class Somebody : IDisposable
{
    // 127.0.1.0; the whole of 127 leads to this machine.
    private const int FirstAddress = 0x7F_00_01_00;

    private static int others = 1;

    private readonly HttpClient http;
    private readonly IPAddress own;
    private readonly CookieContainer cookies;

    // Limits are by address; nobody here uses up another's.
    public Somebody(Uri address, string? key = null, string? from = null)
        : this(address, key, from ?? NewAddress(), new())
    {
    }

    private Somebody(Uri address, string? key, string from, CookieContainer kept)
    {
        (own, cookies) = (IPAddress.Parse(from), kept);
        http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = cookies,
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = async (context, ct) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(own, 0));
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, ct);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        { BaseAddress = address };
        // What names itself not at all is taken for a machine.
        http.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
        if (key is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>Whom he asks.</summary>
    public Uri Address => http.BaseAddress!;

    public static string NewAddress() => new IPAddress(
        BitConverter.GetBytes(IPAddress.HostToNetworkOrder(FirstAddress + Interlocked.Increment(ref others)))).ToString();

    /// <summary>The same browser at another address: it sends the same cookies there, since it tells servers apart by host alone.</summary>
    public Somebody At(Uri address) => new(address, null, own.ToString(), cookies);

    public Task<Reply> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    public Task<Reply> PostAsync(string path, string json, string? once = null) => SendAsync(HttpMethod.Post, path, json, once);

    public Task<Reply> PutAsync(string path, string json) => SendAsync(HttpMethod.Put, path, json, null);

    public Task<Reply> DeleteAsync(string path) => SendAsync(new(HttpMethod.Delete, path));

    /// <summary>Opens a page and sends its form with these fields filled in.</summary>
    public async Task<Reply> SubmitAsync(string path, params IReadOnlyList<(string Name, string Value)> fields) =>
        await SendFormAsync(path, [.. fields, await FormTokenAsync(path)]);

    /// <summary>The field by which a form is known to be our own.</summary>
    public async Task<(string Name, string Value)> FormTokenAsync(string path) =>
        (TokenField, Token().Match((await GetAsync(path)).Expect(HttpStatusCode.OK).Text).Groups["token"].Value);

    public Task<Reply> SendFormAsync(string path, IReadOnlyList<(string Name, string Value)> fields) => SendAsync(new(HttpMethod.Post, path)
    {
        Content = new FormUrlEncodedContent(fields.Select(static field => KeyValuePair.Create(field.Name, field.Value))),
    });

    /// <summary>The lines of an answer that goes on.</summary>
    public async Task<StreamReader> WatchAsync(string path) => new(await http.GetStreamAsync(new Uri(path, UriKind.Relative)));

    public void Dispose() => http.Dispose();

    private Task<Reply> SendAsync(HttpMethod method, string path, string json, string? once)
    {
        var content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json"));
        var request = new HttpRequestMessage(method, path) { Content = content };
        if (once is not null)
            request.Headers.Add("Idempotency-Key", once);
        return SendAsync(request);
    }

    private async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return new(
            answer.StatusCode, answer.Headers.Location?.OriginalString, await answer.Content.ReadAsStringAsync(),
            answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Join('\n', cookies) : "");
    }

    private const string TokenField = "form_token";

    [GeneratedRegex("name=\"" + TokenField + "\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    /// <summary>What came back.</summary>
    internal sealed record Reply(HttpStatusCode Status, string? Location, string Text, string Kept)
    {
        public Reply Expect(HttpStatusCode status)
        {
            Status.ShouldBe(status, Text);
            return this;
        }
    }
}
