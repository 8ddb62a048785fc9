using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Herald.Browser.Tests.Journeys;

/// <summary>A company's own site, as small as can be: a page with a form that posts a token to Herald.</summary>
internal sealed class CompanySite : IAsyncDisposable
{
    private readonly WebApplication app;

    private CompanySite(WebApplication app) => this.app = app;

    /// <summary>Where it is, under a name of its own, so that it is another site to the browser.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Each look at its page makes a new token, as sites do.</summary>
    public static async Task<CompanySite> StartAsync(Uri handOver, Func<string> sign)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapGet("/", () => Results.Content(
            $"""
            <!doctype html><html lang="en"><title>Acme</title><link rel="icon" href="data:,"><h1>Welcome back to Acme</h1>
            <form method="post" action="{handOver}"><input type="hidden" name="token" value="{sign()}">
            <button>Our circle of friends</button></form></html>
            """,
            "text/html"));
        await app.StartAsync();
        var listens = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new(app) { Address = new($"http://localhost:{new Uri(listens).Port}/") };
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
