using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data.Tracking;
using Herald.Web.Links.Console;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Nodes;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Links;

/// <summary>The links that advocates share, and their QR codes.</summary>
internal static class LinkRoutes
{
    public static IServiceCollection AddLinks(this IServiceCollection services) =>
        services.AddSharedLinks().AddScoped<MakeLink>().AddScoped<PauseLink>().AddScoped<ResumeLink>().AddScoped<LinkQueries>()
            .AddScoped<LinkClicks>().AddSingleton(static provider => Cached(provider.GetRequiredService<LinkLookup>()))
            .AddJsonShapes(LinkJson.Default);

    public static void MapLinks(this IEndpointRouteBuilder app)
    {
        app.MapSharedLinks();
        var api = app.MapApi("Links");
        api.MapPost("/advocates/{id}/links", Make).Writes().OfAdvocate().RequireAuthorization(Scopes.Write)
            .WithSummary("Get an advocate's link for a campaign, channel and destination; the same three give the same link");
        api.MapGet("/advocates/{id}/links", List).OfAdvocate().RequireAuthorization(Scopes.Read)
            .WithSummary("List an advocate's links, newest first");
        api.MapPost("/links/{id}/pause", Pause).AddEndpointFilter<ForgetLink>().Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Pause a link: it leads on and is not counted");
        api.MapDelete("/links/{id}/pause", Resume).AddEndpointFilter<ForgetLink>().Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("End the pause of a link");
        app.MapQrCodes();
    }

    private static CachedFromStore Cached(LinkLookup links) => new(links.Forget, links.ForgetAll);

    private static async Task<Results<Created<LinkView>, Ok<LinkView>, Refused>> Make(
        PathId<AdvocateId> id, Body<LinkInput> body, Caller caller, OwnAddress address, MakeLink make, CancellationToken ct)
    {
        var outcome = await make.RunAsync(caller.Program, id.Value, body.Value, ct);
        if (outcome.Refused(out var refusal, out var made))
            return Refused.Because(refusal);
        var view = LinkView.Of(made.Link, address);
        return made.Created ? TypedResults.Created(view.Url, view) : TypedResults.Ok(view);
    }

    private static async Task<Results<Ok<Page<LinkView>>, Refused>> List(
        PathId<AdvocateId> id, PageRequest page, Caller caller, OwnAddress address, LinkQueries links, CancellationToken ct)
    {
        if (!page.After(out LinkId after, out var fault))
            return fault;
        var found = await links.ListAsync(caller.Program, id.Value, after, page.Limit, address, ct);
        return found is null ? Refused.NotFound("advocate") : TypedResults.Ok(found);
    }

    private static async Task<Results<Ok<LinkView>, Refused>> Pause(
        PathId<LinkId> id, Caller caller, OwnAddress address, PauseLink pause, CancellationToken ct) =>
        await pause.RunAsync(caller.Program, id.Value, ct) is { } link
            ? TypedResults.Ok(LinkView.Of(link, address))
            : Refused.NotFound("link");

    private static async Task<Results<Ok<LinkView>, Refused>> Resume(
        PathId<LinkId> id, Caller caller, OwnAddress address, ResumeLink resume, CancellationToken ct) =>
        await resume.RunAsync(caller.Program, id.Value, ct) is { } link
            ? TypedResults.Ok(LinkView.Of(link, address))
            : Refused.NotFound("link");
}
