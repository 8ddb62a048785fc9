using Herald.Core.Ids;
using Herald.Core.Onboarding;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.HubSignIn.HandOver.Keys;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubSignIn.HandOver;

/// <summary>Hand-over by the company's own site: whom it has signed in itself it sends here with a signed token.</summary>
internal static class HandOverRoutes
{
    private const string FormType = "application/x-www-form-urlencoded";
    private const int BodyBytesMax = 16 * 1024;

    public static IServiceCollection AddHandOver(this IServiceCollection services) => services
        .AddSingleton<HandoverSecret>().AddSingleton<Arrival>()
        .AddScoped<HandoverToken>().AddScoped<ArriveByHandover>()
        .AddSingleton(new ConsolePlace(72, "/hand-over", "Hand-over", "key-round", StaffRight.Own) { Group = ConsolePlace.SetUp })
        .AddHandoverKeys();

    public static void MapHandOver(this IEndpointRouteBuilder app)
    {
        // The one post that comes from another site's page, so that it carries no antiforgery token: the signed token, which works once,
        // stands in its place. It signs nobody in by itself; the page that it leads to does, and asks where somebody else is signed in.
        app.MapPost("/hub/{slug}/hand-over", Take).RequireAuthorization(Policies.Anyone).ExcludeFromDescription().DisableAntiforgery()
            .WithMetadata(new BodyLimit(BodyBytesMax));
        app.MapPage("/hub/{slug}/hand-over", Policies.Anyone, Arrive);
        app.MapForm("/hub/{slug}/hand-over/confirmation", Policies.Anyone, Confirm);
        app.MapHandoverKeys();
    }

    private static async Task<Results<SeeOther, Refused>> Take(
        string slug, HttpContext http, HubFrames frames, HandoverToken tokens, ArriveByHandover arrive, Arrival arrival,
        CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await frames.FindAsync(slug, ct) is not { } found)
            return HubSignInRoutes.NoProgram();
        if (http.Request.ContentType?.Split(';')[0].Trim().Equals(FormType, StringComparison.OrdinalIgnoreCase) != true)
            return Refused.With(415, "content_type_not_taken", "Send a form with the field 'token', as a browser does.");
        var form = await http.Request.ReadFormAsync(ct);
        if ((await tokens.ReadAsync(found.Program, slug, form["token"], ct)).Refused(out var refusal, out var claims)
            || (await arrive.RunAsync(found.Program, claims, ct)).Refused(out refusal, out var advocate))
            return Refused.Because(refusal);
        arrival.Keep(http, slug, advocate);
        var path = HubSignInRoutes.PathIn(form[ReturnPath.Field], found.Frame.Home);
        return new SeeOther(ReturnPath.Append(found.Frame.Home + "/hand-over", path));
    }

    private static async Task<IResult> Arrive(
        string slug, HttpContext http, HubFrames frames, HeraldDb db, Arrival arrival, BrowserSecrets secrets, RecordArrival arrivals,
        CancellationToken ct)
    {
        if (await frames.FindAsync(slug, ct) is not { } found)
            return HubSignInRoutes.NoProgram();
        if (arrival.Of(http, slug) is not { } advocate)
            return new SeeOther(found.Frame.Home);
        var path = HubSignInRoutes.PathIn(http.Request.Query[ReturnPath.Field], found.Frame.Home);
        if (await SignedInAsync(http, found.Program) is { } other && other != advocate)
        {
            var names = await db.Advocates.Where(row => row.ProgramId == found.Program && (row.Id == advocate || row.Id == other))
                .ToDictionaryAsync(static row => row.Id, static row => row.Name, ct);
            return new RazorComponentResult<ArrivalPage>(
                new { found.Frame, Name = names[advocate], Other = names.GetValueOrDefault(other), Return = path });
        }

        return await SignInAsync(http, slug, found.Program, advocate, arrival, secrets, arrivals, path);
    }

    private static async Task<IResult> Confirm(
        string slug, FormFields form, HttpContext http, HubFrames frames, Arrival arrival, BrowserSecrets secrets,
        RecordArrival arrivals, CancellationToken ct)
    {
        if (await frames.FindAsync(slug, ct) is not { } found)
            return HubSignInRoutes.NoProgram();
        var path = HubSignInRoutes.PathIn(form.Text(ReturnPath.Field), found.Frame.Home);
        return arrival.Of(http, slug) is { } advocate
            ? await SignInAsync(http, slug, found.Program, advocate, arrival, secrets, arrivals, path)
            : new SeeOther(found.Frame.Home);
    }

    private static async Task<SeeOther> SignInAsync(
        HttpContext http, string slug, ProgramId program, AdvocateId advocate, Arrival arrival, BrowserSecrets secrets,
        RecordArrival arrivals, string? path)
    {
        await AdvocateSession.SignInAsync(http, program, advocate);
        secrets.Remember(http, slug, advocate);
        arrival.Forget(http, slug);
        var begins = await arrivals.RunAsync(program, advocate, OnboardingDoor.HandOver, http.RequestAborted);
        return new(path ?? RecordArrival.PathOf("/hub/" + slug, begins));
    }

    private static async Task<AdvocateId?> SignedInAsync(HttpContext http, ProgramId program)
    {
        var session = await http.AuthenticateAsync(SignInSchemes.Advocate);
        return AdvocateSession.Of(session.Principal, program);
    }

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
