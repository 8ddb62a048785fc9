using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Tables;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Links.Console;

/// <summary>The links in the console: what is shared, making one, pausing one.</summary>
internal static class SharedLinkRoutes
{
    private const string List = "/console/{slug}/links";

    public static IServiceCollection AddSharedLinks(this IServiceCollection services) =>
        services.AddScoped<SharedLinkQueries>().AddScoped<NewLinkForm>();

    public static void MapSharedLinks(this IEndpointRouteBuilder app)
    {
        app.MapPage(List, PagePolicies.See, ListAsync);
        app.MapPage(List + "/new", PagePolicies.Work, AskAsync);
        app.MapPage(List + "/{id}", PagePolicies.See, ShowAsync);
        app.MapForm(List, PagePolicies.Work, MakeAsync).WritesInTurn();
        app.MapForm(List + "/{id}/pause", PagePolicies.Work, PauseAsync).AddEndpointFilter<ForgetLink>().WritesInTurn();
        app.MapForm(List + "/{id}/resumption", PagePolicies.Work, ResumeAsync).AddEndpointFilter<ForgetLink>().WritesInTurn();
    }

    private static async Task<RazorComponentResult<SharedLinksPage>> ListAsync(
        ListInQuery asked, HttpContext http, StaffCaller caller, OwnAddress address, SharedLinkQueries links, ConsoleFrames frames,
        CancellationToken ct)
    {
        var paused = http.Request.Query["show"] == "paused";
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            View = await links.PageAsync(caller.Program, asked, paused, address, ct),
            Address = PageAddress.Of(http.Request),
            Paused = paused,
            MayWork = caller.May(StaffRight.Work),
            Notice = Notice.Take(http),
        });
    }

    private static async Task<Results<RazorComponentResult<SharedLinkPage>, Refused>> ShowAsync(
        PathId<LinkId> id, StaffCaller caller, OwnAddress address, SharedLinkQueries links, ConsoleFrames frames,
        CancellationToken ct) =>
        await links.FindAsync(caller.Program, id.Value, address, ct) is { } view
            ? new RazorComponentResult<SharedLinkPage>(new { Frame = await frames.OfAsync(caller, ct), View = view })
            : Refused.NotFound("link");

    private static Task<RazorComponentResult<NewLinkPage>> AskAsync(
        string? advocate, StaffCaller caller, NewLinkForm form, CancellationToken ct) =>
        form.PageAsync(caller, advocate, ct);

    private static async Task<Results<SeeOther, RazorComponentResult<NewLinkPage>>> MakeAsync(
        string slug, FormFields form, HttpContext http, StaffCaller caller, NewLinkForm asked, AuditTrail audit, HeraldDb db,
        CancellationToken ct)
    {
        if ((await asked.RunAsync(caller, form, ct)).Refused(out var refusal, out var made))
            return await asked.BackAsync(caller, form, refusal, ct);
        if (made.Created)
            audit.Note(db, caller, "made link", made.Link.Code);
        var code = made.Link.Code;
        Notice.Leave(http, made.Created ? $"The link {code} is ready to be shared." : $"There was one already: {code}.");
        return new SeeOther($"/console/{slug}/links?q={code}");
    }

    private static async Task<Results<SeeOther, Refused>> PauseAsync(
        PathId<LinkId> id, FormFields form, HttpContext http, StaffCaller caller, PauseLink pause, AuditTrail audit, HeraldDb db,
        CancellationToken ct) =>
        Done(
            http, caller, audit, db, await pause.RunAsync(caller.Program, id.Value, ct), "paused link",
            "is paused: it leads on and counts nothing.");

    private static async Task<Results<SeeOther, Refused>> ResumeAsync(
        PathId<LinkId> id, FormFields form, HttpContext http, StaffCaller caller, ResumeLink resume, AuditTrail audit, HeraldDb db,
        CancellationToken ct) =>
        Done(http, caller, audit, db, await resume.RunAsync(caller.Program, id.Value, ct), "resumed link", "counts again.");

    private static Results<SeeOther, Refused> Done(
        HttpContext http, StaffCaller caller, AuditTrail audit, HeraldDb db, Link? link, string action, string sentence)
    {
        if (link is null)
            return Refused.NotFound("link");
        audit.Note(db, caller, action, link.Code);
        Notice.Leave(http, $"The link {link.Code} {sentence}");
        return new SeeOther($"/console/{http.GetRouteValue("slug")}/links");
    }
}
