using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Core.Uploads;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Herald.Web.Uploads;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Badges.Console;

/// <summary>Badges in the console: the list, the editor of each, who earned it.</summary>
internal static class BadgeConsole
{
    private const string Badges = "/console/{slug}/badges";
    private const int FormBytesMax = TakePicture.FormBytesMax + BodyLimitAttribute.DefaultBytes;

    public static IServiceCollection AddBadgePages(this IServiceCollection services) => services
        .AddScoped<ShowBadges>()
        .AddSingleton(new ConsolePlace(57, "/badges", "Badges", "award", StaffRight.See) { Group = ConsolePlace.SetUp });

    public static void MapBadgePages(this IEndpointRouteBuilder app)
    {
        app.MapPage(Badges, PagePolicies.See, List);
        app.MapPage(Badges + "/new", PagePolicies.Run, ShowNew);
        app.MapForm(Badges + "/new", PagePolicies.Run, BadgeForms.Make, FormBytesMax, files: true)
            .AddEndpointFilter(new TakePicture(PicturePurpose.Badge)).WritesInTurn();
        app.MapPage(Badges + "/{id}", PagePolicies.See, Show);
        app.MapForm(Badges + "/{id}", PagePolicies.Run, BadgeForms.Change, FormBytesMax, files: true)
            .AddEndpointFilter(new TakePicture(PicturePurpose.Badge)).WritesInTurn();
        app.MapForm(Badges + "/{id}/retirement", PagePolicies.Run, BadgeForms.Retire).WritesInTurn();
        app.MapForm(Badges + "/{id}/deletion", PagePolicies.Run, BadgeForms.Remove).WritesInTurn();
        app.MapForm(Badges + "/{id}/awards", PagePolicies.Run, AwardForms.Give).WritesInTurn();
        app.MapForm("/console/{slug}/awards/{id}/revocation", PagePolicies.Run, AwardForms.Revoke).WritesInTurn();
    }

    private static Task<RazorComponentResult<BadgesPage>> List(
        StaffCaller caller, HttpContext http, ShowBadges show, CancellationToken ct) => show.ListAsync(caller, Notice.Take(http), ct);

    private static Task<RazorComponentResult<BadgeEditorPage>> ShowNew(StaffCaller caller, ShowBadges show, CancellationToken ct) =>
        show.EditAsync(caller, null, BadgeForm.New, FormFaults.None, default, null, null, ct);

    private static async Task<Results<RazorComponentResult<BadgeEditorPage>, Refused>> Show(
        PathId<BadgeId> id, PathId<BadgeAwardId>? cursor, StaffCaller caller, HttpContext http, BadgeQueries badges, ShowBadges show,
        CancellationToken ct) =>
        await badges.FindAsync(caller.Program, id.Value, ct) is { } badge
            ? await show.EditAsync(
                caller, badge, BadgeForm.Of(badge), FormFaults.None, cursor?.Value ?? default, Notice.Take(http), null, ct)
            : Refused.NotFound("badge");
}
