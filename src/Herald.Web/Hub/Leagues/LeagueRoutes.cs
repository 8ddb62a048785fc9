using Herald.Web.Leagues;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Hub.Leagues;

/// <summary>The advocate's league of this week.</summary>
internal static class LeagueRoutes
{
    public static void MapLeague(this IEndpointRouteBuilder app) => app.MapPage("/hub/{slug}/league", PagePolicies.Hub, Show);

    private static async Task<RazorComponentResult<LeaguePage>> Show(Member member, LeagueTableQueries leagues, CancellationToken ct)
    {
        var table = await leagues.OfAsync(member.Program, member.Id, ct);
        var past = await leagues.PastAsync(member.Program, member.Id, ct);
        return new(new { League = new WriteLeague(member, table).Run(past) });
    }
}
