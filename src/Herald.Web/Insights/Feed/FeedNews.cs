using Herald.Core.Ids;
using Herald.Data.Activities;
using Herald.Web.Platform.Live;

namespace Herald.Web.Insights.Feed;

/// <summary>What happens in a program as lines of its feed, printed once for all who watch.</summary>
internal sealed class FeedNews(FeedQueries feed, PrintFeed print) : INewsReader<LivePiece>
{
    public async Task<(IReadOnlyList<(AdvocateId? For, LivePiece News)> News, ActivityFeed.Place Place)> SinceAsync(
        ProgramId program, ActivityFeed.Place place, CancellationToken ct)
    {
        var told = await feed.SinceAsync(program, place, ct);
        var pieces = await print.RunAsync(told.Items, told.Zone, ct);
        return ([.. pieces.Select(static piece => ((AdvocateId?)null, piece))], told.Place);
    }
}
