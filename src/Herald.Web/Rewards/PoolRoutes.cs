using Herald.Core.Programs;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Rewards;

/// <summary>Pools of discount codes that rules give from.</summary>
internal static class PoolRoutes
{
    public static void MapPools(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Pools");
        api.MapGet("/pools", List).RequireAuthorization(Scopes.Read).WithSummary("List pools of codes, by name");
        api.MapPost("/pools/{name}/codes", Add).Writes().RequireAuthorization(Scopes.Admin).WithSummary("Put codes into a pool");
    }

    private static async Task<Results<Ok<Page<PoolView>>, Refused>> List(
        PageRequest page, Caller caller, PoolQueries pools, CancellationToken ct)
    {
        if (page.Cursor is not null && !PoolName.IsName(page.Cursor))
            return Refused.With(422, "invalid_pool", PoolName.Expected);
        var rows = await pools.ListAsync(caller.Program, page.Cursor ?? "", page.Limit + 1, ct);
        return TypedResults.Ok(Page<PoolView>.Of(rows, page.Limit, static pool => pool.Name));
    }

    private static async Task<Results<Ok<PoolView>, Refused>> Add(
        string name, [BodyLimit(256 * 1024)] Body<CodesInput> body, Caller caller, AddCodes add, PoolQueries pools, CancellationToken ct)
    {
        if (!PoolName.IsName(name))
            return Refused.With(422, "invalid_pool", PoolName.Expected);
        await add.RunAsync(caller.Program, name, body.Value, ct);
        return TypedResults.Ok(await pools.FindAsync(caller.Program, name, ct));
    }
}
