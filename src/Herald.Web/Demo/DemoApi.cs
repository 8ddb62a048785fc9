using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;

namespace Herald.Web.Demo;

/// <summary>Herald's public API as a customer's systems speak to it: over HTTP, with a key, patient where it is told to wait.</summary>
internal sealed class DemoApi(Uri address, string key, TimeProvider clock) : IDisposable
{
    private const int TriesMax = 5;

    // A batch of a hundred events on a busy machine.
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private const string WayOut = "What is loaded stays; 'herald demo' again goes on from there, and another --data begins anew.";
    private const string Browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        BaseAddress = address,
        Timeout = WaitMax,
    };

    public Task<JsonObject> SendAsync(HttpMethod method, string path, JsonObject? body, CancellationToken ct) =>
        SendAsync(method, path, body, idempotencyKey: null, alsoTaken: null, ct);

    /// <summary>The answer, where it is 2xx or the status that the caller takes as well.</summary>
    public async Task<JsonObject> SendAsync(
        HttpMethod method, string path, JsonObject? body, string? idempotencyKey, HttpStatusCode? alsoTaken, CancellationToken ct)
    {
        var (status, text, _) = await AskAsync(() => Request(method, path, body, idempotencyKey), ct);
        if ((int)status is >= 200 and < 300 || status == alsoTaken)
            return JsonNode.Parse(text)!.AsObject();
        throw Stopped(method, path, idempotencyKey, status, text);
    }

    /// <summary>Sends a picture.</summary>
    public async Task<JsonObject> UploadAsync(string path, byte[] png, CancellationToken ct)
    {
        var (status, text, _) = await AskAsync(() => Picture(path, png), ct);
        return (int)status is >= 200 and < 300
            ? JsonNode.Parse(text)!.AsObject()
            : throw Stopped(HttpMethod.Post, path, null, status, text);
    }

    /// <summary>Every item of a list, page after page.</summary>
    public async IAsyncEnumerable<JsonObject> ListAsync(string path, [EnumeratorCancellation] CancellationToken ct)
    {
        string? cursor = null;
        do
        {
            var after = cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor);
            var page = await SendAsync(HttpMethod.Get, $"{path}?limit=200{after}", null, ct);
            foreach (var item in page["data"]!.AsArray())
                yield return item!.AsObject();
            cursor = (string?)page["next_cursor"];
        }
        while (cursor is not null);
    }

    /// <summary>Follows a link as a person's browser does, and returns the click.</summary>
    public async Task<string> FollowAsync(string code, CancellationToken ct)
    {
        var path = "/r/" + code;
        var (status, text, location) = await AskAsync(() => Visit(path), ct);
        if (status == HttpStatusCode.Found && location?.Query.Split("herald_click=") is [_, { Length: > 0 } rest])
            return rest.Split('&')[0];
        throw Stopped(HttpMethod.Get, path, null, status, text);
    }

    public void Dispose() => http.Dispose();

    private async Task<(HttpStatusCode Status, string Text, Uri? Location)> AskAsync(Func<HttpRequestMessage> ask, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            using var request = ask();
            try
            {
                using var answer = await http.SendAsync(request, ct);
                var busy = answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
                if (!busy || tries == TriesMax)
                    return (answer.StatusCode, await answer.Content.ReadAsStringAsync(ct), answer.Headers.Location);
                await Task.Delay(answer.Headers.RetryAfter?.Delta ?? Pause, clock, ct);
            }
            catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException && !ct.IsCancellationRequested)
            {
                throw new DemoStoppedException(
                    $"The demo stopped at {request.Method} {request.RequestUri}: {fault.Message} {WayOut}", fault);
            }
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path, JsonObject? body, string? idempotencyKey)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return request;
    }

    private HttpRequestMessage Picture(string path, byte[] png)
    {
        var request = Request(HttpMethod.Post, path, null, null);
        request.Content = new ByteArrayContent(png);
        request.Content.Headers.ContentType = new("image/png");
        return request;
    }

    private static HttpRequestMessage Visit(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("User-Agent", Browser);
        return request;
    }

    private static DemoStoppedException Stopped(HttpMethod method, string path, string? name, HttpStatusCode status, string text)
    {
        var request = name is null ? $"{method} {path}" : $"{method} {path} ({name})";
        var answer = string.Create(CultureInfo.InvariantCulture, $"{(int)status}: {text.Trim()}");
        return new($"The demo stopped at {request}, which answered {answer} {WayOut}");
    }
}
