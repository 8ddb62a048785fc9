using System.Net;

namespace Herald.Web.Tests.Harness;

/// <summary>A browser that has a page open and listens to what the server tells.</summary>
public sealed class LiveWatch : IDisposable
{
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(30);
    private readonly HttpClient http;
    private readonly StreamReader lines;

    private LiveWatch(HttpClient http, StreamReader lines) => (this.http, this.lines) = (http, lines);

    /// <summary>The id of the last piece that was told.</summary>
    public string? LastId { get; private set; }

    public static async Task<LiveWatch> OpenAsync(HeraldHost host, string path, Visitor somebody, string? seen = null)
    {
        var http = new HttpClient { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", string.Join("; ", somebody.Cookies.Select(static cookie => $"{cookie.Key}={cookie.Value}")));
        if (seen is not null)
            request.Headers.Add("Last-Event-ID", seen);
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var watch = new LiveWatch(http, new(await answer.Content.ReadAsStreamAsync()));
        (await watch.LineAsync()).ShouldBe(": here");
        return watch;
    }

    /// <summary>The next that is told.</summary>
    public async Task<string> NextAsync()
    {
        while (true)
        {
            var line = await LineAsync() ?? throw new InvalidOperationException("The server ended the stream.");
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                LastId = line[4..];
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return line[6..];
        }
    }

    public void Dispose()
    {
        lines.Dispose();
        http.Dispose();
    }

    private async Task<string?> LineAsync()
    {
        using var patience = new CancellationTokenSource(WaitMax);
        return await lines.ReadLineAsync(patience.Token);
    }
}
