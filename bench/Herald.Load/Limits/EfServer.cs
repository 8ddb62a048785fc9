using System.Text.Json.Nodes;
using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Load.Limits;

/// <summary>The usual way: look up what is named, add the rows, save, in one transaction for each request.</summary>
internal static class EfServer
{
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Environment.GetEnvironmentVariable("HERALD_URLS")!);
        builder.Services.AddSingleton(Stores.EngineOf(Environment.GetEnvironmentVariable));
        builder.Services.AddDbContext<HeraldDb>(static (provider, options) => provider.GetRequiredService<IEngine>().Configure(options));
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<NewId>().AddScoped<EfPurchase>();
        await using var app = builder.Build();
        app.MapGet("/r/{code}", FollowAsync);
        app.MapPost("/v1/events", static async (JsonObject body, EfPurchase purchase, CancellationToken ct) =>
            await purchase.TakeAsync(body, ct) is { } answer ? Results.Ok(answer) : Results.Conflict());
        await app.RunAsync();
    }

    private static async Task FollowAsync(string code, HttpContext http, HeraldDb db, NewId ids, TimeProvider clock, CancellationToken ct)
    {
        await using var write = await EfWrite.BeginAsync(db, null, ct);
        var link = await db.Links.Where(row => row.Code == code)
            .Select(static row => new { row.ProgramId, row.Id }).SingleOrDefaultAsync(ct);
        if (link is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var click = new Click
        {
            ProgramId = link.ProgramId,
            Id = ids.Of<ClickId>(),
            LinkId = link.Id,
            ClickedAt = clock.GetUtcNow().Storable(),
            PreviousId = null,
            AddressHash = null,
            ReferrerHost = null,
        };
        db.Clicks.Add(click);
        await write.CommitAsync(ct);
        http.Response.StatusCode = StatusCodes.Status302Found;
        http.Response.Headers.Location = "https://www.northwind.example/welcome?herald_click=" + click.Id;
        http.Response.Cookies.Append(
            "herald_click", click.Id.ToString(), new() { HttpOnly = true, MaxAge = TimeSpan.FromDays(90), Path = "/" });
    }
}
