using Herald.Web.Hub.Words;
using Herald.Web.Platform.Live;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Hub.Live;

/// <summary>Tells an advocate who has the hub open what happens to him: one event for all of a second, of one or more sentences.</summary>
internal static class HubLiveRoutes
{
    private const int RetryAfterSeconds = 60;

    // Advocates who have a page open and in sight at the same moment. Who finds no place sees the same at the next load.
    private const int ListenersMax = 2_000;

    // More sentences than this nobody reads in passing; the pages have all of it.
    private const int SentencesMax = 3;

    public static IServiceCollection AddHubLive(this IServiceCollection services) => services
        .AddScoped<HubNewsQueries>().AddLive<HubNews, HubNewsQueries>("follow_hubs", ListenersMax, ListenersMax);

    // Only a GET: a HEAD would hold a connection for nothing.
    public static void MapHubLive(this IEndpointRouteBuilder app) =>
        app.MapGet("/hub/{slug}/live", WatchAsync).RequireAuthorization(PagePolicies.Hub).ExcludeFromDescription();

    private static async Task<Results<LiveConnection<HubNews>, Refused>> WatchAsync(
        Member member, LiveListeners<HubNews> listeners, HubNewsQueries news, TimeProvider clock, IHostApplicationLifetime lifetime,
        CancellationToken ct)
    {
        if (listeners.TryJoin(member.ProgramId, member.Id) is not { } listener)
            return Refused.With(503, "feed_crowded", "As many watch this program as can at once. Load the page anew to see what is new.",
                RetryAfterSeconds);
        try
        {
            listeners.Begin(member.ProgramId, await news.NowAsync(member.ProgramId, ct));
            return new LiveConnection<HubNews>(listener, told => Print(told, member.Words), clock, lifetime.ApplicationStopping);
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    private static IEnumerable<LivePiece> Print(IReadOnlyList<HubNews> told, ReaderWords words)
    {
        var sentences = told.Select(news => HubNewsText.Of(news, words)).OfType<string>().Distinct().TakeLast(SentencesMax);
        return [new(told[^1].Id.ToString(), string.Join(' ', sentences).ReplaceLineEndings(" "))];
    }
}
