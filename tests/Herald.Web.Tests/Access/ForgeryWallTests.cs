using Herald.Web.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Access;

public sealed class ForgeryWallTests(Hosts hosts)
{
    [Fact]
    public async Task Every_unsafe_HTML_route_refuses_a_post_without_antiforgery_token()
    {
        var host = await hosts.OfAsync(StoreKind.Sqlite);

        ForgeryWall.Offences(host.Services.GetRequiredService<EndpointDataSource>().Endpoints).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_exception_is_a_route()
    {
        var host = await hosts.OfAsync(StoreKind.Sqlite);

        var routes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(static endpoint => "POST /" + endpoint.RoutePattern.RawText!.Trim('/'));

        ForgeryWall.Exceptions.Keys.Except(routes).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_takes_a_post_unasked_is_found()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapPost("/hub/{slug}/referrals", static () => "taken");
        app.MapGet("/hub/{slug}", static () => "read");
        app.MapPost("/v1/referrals", static () => "by key");

        var offences = ForgeryWall.Offences(((IEndpointRouteBuilder)app).DataSources.SelectMany(static source => source.Endpoints));

        offences.ShouldBe(["POST /hub/{slug}/referrals takes a post without antiforgery token"]);
    }
}
