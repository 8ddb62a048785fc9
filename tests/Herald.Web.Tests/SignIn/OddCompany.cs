using Herald.Web.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Herald.Web.Tests.SignIn;

/// <summary>A company's sign-in that answers something else than it should where codes are exchanged.</summary>
internal sealed class OddCompany : IAsyncDisposable
{
    private readonly WebApplication app;

    private OddCompany(WebApplication app) => this.app = app;

    public CompanyProvider Provider => new(new(app.Urls.First()), "herald", "secret", "Northwind");

    /// <summary>Whether somebody came where it sent him on to.</summary>
    public bool WasFollowed { get; private set; }

    public static async Task<OddCompany> StartAsync(string answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var company = new OddCompany(builder.Build());
        company.app.MapGet("/.well-known/openid-configuration", () => Results.Text(company.Tell(), "application/json"));
        company.app.MapGet("/keys", () => Results.Text("{\"keys\":[]}", "application/json"));
        company.app.MapPost("/token", () => answer == "elsewhere"
            ? Results.Redirect("/elsewhere", permanent: false, preserveMethod: true)
            : Results.Text(answer, "application/json"));
        company.app.MapPost("/elsewhere", () =>
        {
            company.WasFollowed = true;
            return Results.Text("{}", "application/json");
        });
        await company.app.StartAsync();
        return company;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private string Tell()
    {
        var own = app.Urls.First();
        return $$"""
            {"issuer":"{{own}}","authorization_endpoint":"{{own}}/in","token_endpoint":"{{own}}/token","jwks_uri":"{{own}}/keys"}
            """;
    }
}
