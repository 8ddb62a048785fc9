using Herald.Web.Platform.Live;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Insights.Feed;

/// <summary>What happens now, for whoever has the overview open.</summary>
internal static class FeedRoutes
{
    private const int RetryAfterSeconds = 60;

    // A large team with a few windows each.
    public const int OfProgramMax = 60;
    private const int AllMax = 600;

    public static IServiceCollection AddFeed(this IServiceCollection services) => services
        .AddScoped<FeedQueries>().AddSingleton<PrintFeed>()
        .AddLive<LivePiece, FeedNews>("follow_feeds", OfProgramMax, AllMax);

    // Only a GET: a HEAD would hold a connection for nothing.
    public static void MapFeed(this IEndpointRouteBuilder app) =>
        app.MapGet("/console/{slug}/feed", WatchAsync).RequireAuthorization(PagePolicies.See).ExcludeFromDescription();

    private static async Task<Results<LiveConnection<LivePiece>, Refused>> WatchAsync(
        string? after,
        HttpRequest request,
        StaffCaller caller,
        FeedQueries feed,
        LiveListeners<LivePiece> listeners,
        PrintFeed print,
        TimeProvider clock,
        IHostApplicationLifetime lifetime,
        CancellationToken ct)
    {
        // Joined before the store is asked, so that nothing falls between; what is told twice has the same id.
        if (listeners.TryJoin(caller.Program) is not { } listener)
            return Refused.With(503, "feed_crowded", "As many watch this program as can at once. Load the page anew to see what is new.",
                RetryAfterSeconds);
        try
        {
            var told = await feed.LatestAsync(caller.Program, ct);
            listeners.Begin(caller.Program, told.Place);
            // A browser that lost the connection says what it has seen; the page itself says it in the address.
            var seen = request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last ? last : after;
            var missed = await print.RunAsync([.. told.Items.TakeWhile(item => item.Id != seen).Reverse()], told.Zone, ct);
            return new LiveConnection<LivePiece>(listener, static news => news, clock, lifetime.ApplicationStopping) { Missed = missed };
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }
}
