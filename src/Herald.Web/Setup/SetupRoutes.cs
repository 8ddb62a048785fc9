using Herald.Core.Staff;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Nodes;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Herald.Web.Setup.Checklist;
using Herald.Web.Setup.Inviting;
using Herald.Web.Setup.Preview;
using Herald.Web.Setup.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Setup;

/// <summary>
/// From nothing to the first reward, in the browser alone: a program, its settings and look, its checklist, its first advocate.
/// </summary>
internal static class SetupRoutes
{
    private const string Console = "/console/{slug}";
    private const string New = "/console/new";
    private const string Own = Console + "/settings";
    private const string Invitation = Console + "/advocates/new";

    public static IServiceCollection AddSetup(this IServiceCollection services) => services
        .AddScoped<FoundProgram>().AddScoped<ChangeSettings>().AddScoped<ShowPreview>().AddScoped<SetupQueries>()
            .AddScoped<InviteAdvocate>()
        .AddSingleton(new ConsolePlace(50, "/setup", "Checklist", "circle-check", StaffRight.Run) { Group = ConsolePlace.SetUp })
        .AddSingleton(new ConsolePlace(100, "/settings", "Settings", "settings", StaffRight.Run) { Group = ConsolePlace.SetUp });

    public static void MapSetup(this IEndpointRouteBuilder app)
    {
        app.MapPage(New, PagePolicies.Staff, SettingsForms.ShowNew);
        app.MapForm(New, PagePolicies.Staff, SettingsForms.Make);
        app.MapPage(New + "/preview", PagePolicies.Staff, ShowPreview.OfNothing);
        app.MapForm(New + "/preview", PagePolicies.Staff, ShowPreview.OfNew);
        app.MapPage(Own, PagePolicies.Run, SettingsForms.Show);
        app.MapForm(Own, PagePolicies.Run, SettingsForms.Save).AddEndpointFilter<ForgetProgram>().WritesInTurn();
        app.MapPage(Own + "/preview", PagePolicies.Run, ShowPreview.OfSaved);
        app.MapForm(Own + "/preview", PagePolicies.Run, ShowPreview.OfProgram);
        app.MapPage(Console + "/setup", PagePolicies.See, Checklist);
        app.MapPage(Invitation, PagePolicies.Work, InviteForms.Show);
        app.MapForm(Invitation, PagePolicies.Work, InviteForms.Invite).WritesInTurn();
    }

    private static async Task<RazorComponentResult<SetupPage>> Checklist(
        StaffCaller caller, HttpContext http, SetupQueries setup, ConsoleFrames frames, CancellationToken ct) =>
        new(new { Frame = await frames.OfAsync(caller, ct), View = await setup.ViewAsync(caller.Program, ct), Notice = Notice.Take(http) });
}
