using Herald.Web.Tests.Harness;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Access;

public sealed class RouteWalkTests(Hosts hosts)
{
    [Fact]
    public async Task Every_route_stands_in_the_table_with_its_policy()
    {
        var host = await hosts.OfAsync(StoreKind.Sqlite);
        var known = RouteTable.Rows.ToDictionary(static row => row.ToString(), static row => row.Policy);

        var missing = RoutesOf(host).Where(route => known.GetValueOrDefault(route.ToString()) != route.Policy).Select(Pasted).ToList();

        missing.ShouldBeEmpty("Paste into RouteTable, once the policy is what it should be:\n" + string.Join("\n", missing));
    }

    [Fact]
    public async Task Every_row_of_the_table_is_a_route()
    {
        var host = await hosts.OfAsync(StoreKind.Sqlite);
        var routes = RoutesOf(host).Select(static route => route.ToString());

        RouteTable.Rows.Select(static row => row.ToString()).Except(routes).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Every_route_answers_each_key_as_the_table_says(StoreKind kind)
    {
        var walk = new RouteWalk(await hosts.NewProgramAsync(kind), await hosts.NewProgramAsync(kind));

        var faults = await walk.RunAsync(RouteTable.Rows);

        faults.ShouldBeEmpty(string.Join("\n", faults));
    }

    private static IEnumerable<RouteRow> RoutesOf(HeraldHost host) =>
        from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(static data => data.Policy)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select new RouteRow(method, "/" + endpoint.RoutePattern.RawText!.Trim('/'), string.Join('+', policies));

    private static string Pasted(RouteRow route)
    {
        var id = route.Pattern.Contains('{', StringComparison.Ordinal) ? ", Id: \"…\"" : "";
        return $"        new(\"{route.Method}\", \"{route.Pattern}\", \"{(route.Policy.Length == 0 ? "NO POLICY" : route.Policy)}\"{id}),";
    }
}
