using Herald.Web.Platform.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Herald.Web.Insights.Feed;

/// <summary>Renders lines of the feed as the pages do, once for all who watch.</summary>
internal sealed class PrintFeed(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    public async Task<IReadOnlyList<LivePiece>> RunAsync(IReadOnlyList<FeedItem> items, TimeZoneInfo zone, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var pieces = new List<LivePiece>(items.Count);
        foreach (var item in items)
        {
            ct.ThrowIfCancellationRequested();
            pieces.Add(new(item.Id, await PrintAsync(renderer, item, zone)));
        }

        return pieces;
    }

    private static Task<string> PrintAsync(HtmlRenderer renderer, FeedItem item, TimeZoneInfo zone) =>
        renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(FeedRow.Item)] = item,
                [nameof(FeedRow.Zone)] = zone,
            });
            // A line of an event stream ends where the text has a line break.
            return (await renderer.RenderComponentAsync<FeedRow>(parameters)).ToHtmlString().ReplaceLineEndings(" ");
        });
}
