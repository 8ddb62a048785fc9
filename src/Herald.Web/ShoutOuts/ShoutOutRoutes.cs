using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Staff;
using Herald.Web.Platform;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Herald.Web.ShoutOuts.Console;
using Herald.Web.ShoutOuts.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.ShoutOuts;

/// <summary>Public thanks within the hub, by staff and between advocates.</summary>
internal static class ShoutOutRoutes
{
    // What is hidden by API has no person's name.
    private const string ByKey = "API";

    public static IServiceCollection AddShoutOuts(this IServiceCollection services) => services
        .AddScoped<ShoutOutQueries>().AddScoped<GiveShoutOut>().AddScoped<JudgeShoutOut>().AddScoped<ReadShoutOuts>()
        .AddScoped<FindMember>().AddScoped<WriteShoutOut>().AddScoped<ShowShoutOuts>()
        .AddSingleton(new ConsolePlace(38, "/shout-outs", "Shout-outs", "megaphone", StaffRight.See) { Group = ConsolePlace.People })
        .AddJsonShapes(ShoutOutJson.Default);

    public static void MapShoutOuts(this IEndpointRouteBuilder app)
    {
        app.MapShoutOutPages();
        app.MapOwnShoutOuts();
        var api = app.MapApi("Shout-outs");
        api.MapGet("/shout-outs", List).RequireAuthorization(Scopes.Read).WithSummary("List shout-outs, newest first")
            .WithExample(answer: ShoutOutExamples.Page);
        api.MapPost("/shout-outs", Give).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Thank an advocate for all members to read; he is told")
            .WithExample(ShoutOutExamples.Input, ShoutOutExamples.View);
        api.MapGet("/shout-outs/{id}", Get).RequireAuthorization(Scopes.Read).WithSummary("Get a shout-out")
            .WithExample(answer: ShoutOutExamples.View);
        api.MapPost("/shout-outs/{id}/hiding", Hide).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Hide a shout-out from all pages").WithExample(ShoutOutExamples.Hiding, ShoutOutExamples.Hidden);
        api.MapDelete("/shout-outs/{id}/hiding", LetStand).Writes().RequireAuthorization(Scopes.Write)
            .WithSummary("Let a shout-out stand: show what staff hid, and be done with a report")
            .WithExample(answer: ShoutOutExamples.View);
    }

    private static async Task<Results<Ok<Page<ShoutOutView>>, Refused>> List(
        ShoutOutFilter filter, PageRequest page, Caller caller, ShoutOutQueries shoutOuts, CancellationToken ct)
    {
        if (!page.After(out ShoutOutId after, out var fault))
            return fault;
        return TypedResults.Ok(await shoutOuts.ListAsync(caller.Program, filter, after, page.Limit, ct));
    }

    private static async Task<Results<Created<ShoutOutView>, Refused>> Give(
        Body<ShoutOutInput> body, Caller caller, GiveShoutOut give, ShoutOutQueries shoutOuts, CancellationToken ct)
    {
        if ((await give.RunAsync(caller.Program, body.Value, ct)).Refused(out var refusal, out var id))
            return Refused.Because(refusal);
        return TypedResults.Created($"/v1/shout-outs/{id}", await shoutOuts.FindAsync(caller.Program, id, ct));
    }

    private static async Task<Results<Ok<ShoutOutView>, Refused>> Get(
        PathId<ShoutOutId> id, Caller caller, ShoutOutQueries shoutOuts, CancellationToken ct) =>
        await shoutOuts.FindAsync(caller.Program, id.Value, ct) is { } view ? TypedResults.Ok(view) : Refused.NotFound("shout-out");

    private static async Task<Results<Ok<ShoutOutView>, Refused>> Hide(
        PathId<ShoutOutId> id, Body<HidingInput> body, Caller caller, JudgeShoutOut judge, ShoutOutQueries shoutOuts,
        CancellationToken ct) =>
        await AnswerAsync(await judge.HideAsync(caller.Program, id.Value, ByKey, body.Value.Reason, ct), caller, shoutOuts, ct);

    private static async Task<Results<Ok<ShoutOutView>, Refused>> LetStand(
        PathId<ShoutOutId> id, Caller caller, JudgeShoutOut judge, ShoutOutQueries shoutOuts, CancellationToken ct) =>
        await AnswerAsync(await judge.LetStandAsync(caller.Program, id.Value, ct), caller, shoutOuts, ct);

    private static async Task<Results<Ok<ShoutOutView>, Refused>> AnswerAsync(
        Outcome<ShoutOutId> judged, Caller caller, ShoutOutQueries shoutOuts, CancellationToken ct) =>
        judged.Refused(out var refusal, out var id)
            ? Refused.Because(refusal)
            : TypedResults.Ok(await shoutOuts.FindAsync(caller.Program, id, ct));
}
