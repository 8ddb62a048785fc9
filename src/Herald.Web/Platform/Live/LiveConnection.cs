using Herald.Data;
using Microsoft.AspNetCore.Http.Features;

namespace Herald.Web.Platform.Live;

/// <summary>
/// An open answer that tells what happens as it happens, as server-sent events. It ends after a while and the browser comes back by
/// itself, so that who was removed from the staff does not go on watching.
/// </summary>
internal sealed class LiveConnection<TNews>(
    LiveListener<TNews> listener, Func<IReadOnlyList<TNews>, IEnumerable<LivePiece>> print, TimeProvider clock, CancellationToken stopping)
    : IResult
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    // Proxies close what is silent for a minute.
    private static readonly TimeSpan SilenceMax = TimeSpan.FromSeconds(20);

    /// <summary>What the browser missed while it was away, said first.</summary>
    public IReadOnlyList<LivePiece> Missed { get; init; } = [];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using (listener)
        {
            // Nothing more is read; whoever stays for minutes must not keep the store's connection so long.
            await httpContext.RequestServices.GetRequiredService<HeraldDb>().DisposeAsync();
            using var lifetime = new CancellationTokenSource(Lifetime, clock);
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping, lifetime.Token);
            httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            httpContext.Response.ContentType = "text/event-stream";
            httpContext.Response.Headers.CacheControl = "no-store";
            httpContext.Response.Headers["X-Accel-Buffering"] = "no";
            try
            {
                await SendAsync(httpContext.Response, ends.Token);
            }
            catch (OperationCanceledException) when (ends.IsCancellationRequested)
            {
                // It was left, its time is over, or the server stops.
            }
        }
    }

    private async Task SendAsync(HttpResponse response, CancellationToken ct)
    {
        await response.WriteAsync(": here\n\n", ct);
        foreach (var piece in Missed)
            await SendAsync(response, piece, ct);
        await response.Body.FlushAsync(ct);
        while (await WaitAsync(response, ct))
        {
            var news = new List<TNews>();
            while (listener.News.TryRead(out var one))
                news.Add(one);
            foreach (var piece in print(news))
                await SendAsync(response, piece, ct);
            await response.Body.FlushAsync(ct);
        }
    }

    // Waits for the next piece, and says from time to time that it is still there.
    private async Task<bool> WaitAsync(HttpResponse response, CancellationToken ct)
    {
        var more = listener.News.WaitToReadAsync(ct).AsTask();
        while (true)
        {
            try
            {
                return await more.WaitAsync(SilenceMax, clock, ct);
            }
            catch (TimeoutException)
            {
                await response.WriteAsync(": still here\n\n", ct);
                await response.Body.FlushAsync(ct);
            }
        }
    }

    private static Task SendAsync(HttpResponse response, LivePiece piece, CancellationToken ct) =>
        response.WriteAsync($"id: {piece.Id}\ndata: {piece.Data}\n\n", ct);
}
