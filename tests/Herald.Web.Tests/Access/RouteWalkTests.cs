using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Herald.Web.Tests.Harness;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
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

        var faults = await walk.RunAsync(RouteTable.Rows.Where(static row => !PageWalk.Walks(row)));

        faults.ShouldBeEmpty(string.Join("\n", faults));
    }

    [Theory, BothEngines]
    public async Task Every_page_and_form_answers_each_person_as_the_table_says(StoreKind kind)
    {
        var walk = new PageWalk(await hosts.NewProgramAsync(kind), await hosts.NewProgramAsync(kind));

        var faults = await walk.RunAsync(RouteTable.Rows.Where(PageWalk.Walks));

        faults.ShouldBeEmpty(string.Join("\n", faults));
    }

    [Theory, BothEngines]
    public async Task The_walk_finds_a_page_that_lets_in_the_wrong_people(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind, map: static app =>
        {
            app.MapPage("/console/{slug}/loose", PagePolicies.Staff, static () => "seen");
            app.MapPage("/hub/{slug}/loose", static () => "seen");
            app.MapPost("/console/{slug}/loose", static () => "taken").RequireAuthorization(PagePolicies.See);
        });
        var walk = new PageWalk(await ProgramDriver.NewAsync(host), await ProgramDriver.NewAsync(host));

        var faults = await walk.RunAsync(
        [
            new("GET", "/console/{slug}/loose", PagePolicies.See), new("GET", "/hub/{slug}/loose", PagePolicies.Hub),
            new("POST", "/console/{slug}/loose", PagePolicies.See),
        ]);

        faults.ShouldContain("GET /console/{slug}/loose as owner of another program: 200, expected 404");
        faults.ShouldContain("GET /hub/{slug}/loose as nobody: 200, expected a redirect to sign in");
        faults.ShouldContain("POST /console/{slug}/loose as analyst: 200, expected the refusal of a forged form");
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
