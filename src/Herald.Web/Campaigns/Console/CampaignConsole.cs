using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Campaigns.Console;

/// <summary>The campaigns in the console: the list, each with its goals, making, changing, cloning, ending and deleting one.</summary>
internal static class CampaignConsole
{
    private const string Campaigns = "/console/{slug}/campaigns";
    private const int PerPage = 25;

    public static IServiceCollection AddCampaignPages(this IServiceCollection services) => services
        .AddScoped<CampaignChoices>().AddScoped<ShowCampaign>().AddScoped<OpenCampaignEditor>()
        .AddSingleton(new ConsolePlace(22, "/campaigns", "Campaigns", "megaphone", StaffRight.See));

    public static void MapCampaignPages(this IEndpointRouteBuilder app)
    {
        app.MapPage(Campaigns, PagePolicies.See, List);
        app.MapPage(Campaigns + "/new", PagePolicies.Run, ShowNew);
        app.MapForm(Campaigns + "/new", PagePolicies.Run, CampaignForms.Make).WritesInTurn();
        app.MapCampaignComparison(Campaigns);
        app.MapPage(Campaigns + "/{id}", PagePolicies.See, Show);
        app.MapPage(Campaigns + "/{id}/edit", PagePolicies.Run, ShowEdit);
        app.MapForm(Campaigns + "/{id}/edit", PagePolicies.Run, CampaignForms.Change).WritesInTurn();
        app.MapForm(Campaigns + "/{id}/end", PagePolicies.Run, CampaignForms.End).WritesInTurn();
        app.MapForm(Campaigns + "/{id}/deletion", PagePolicies.Run, CampaignForms.Remove).WritesInTurn();
    }

    private static async Task<RazorComponentResult<CampaignsPage>> List(
        PathId<CampaignId>? cursor, StaffCaller caller, HttpContext http, CampaignQueries campaigns, ConsoleFrames frames,
        CancellationToken ct)
    {
        var page = await campaigns.ListAsync(caller.Program, cursor?.Value ?? default, PerPage, ct);
        var measures = await frames.MeasuresAsync(caller.Program, ct);
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Rows = (IReadOnlyList<CampaignRow>)[.. page.Data.Select(view => CampaignRow.Of(view, measures))],
            Cursor = page.NextCursor,
            First = cursor is null,
            MayChange = caller.May(StaffRight.Run),
            Notice = Notice.Take(http),
        });
    }

    private static async Task<Results<RazorComponentResult<CampaignPage>, Refused>> Show(
        string slug, PathId<CampaignId> id, StaffCaller caller, HttpContext http, ShowCampaign show, CancellationToken ct) =>
        await show.PageAsync(caller, id.Value, $"/console/{slug}", Notice.Take(http), null, ct) is { } page
            ? page : Refused.NotFound("campaign");

    private static async Task<Results<RazorComponentResult<CampaignEditorPage>, Refused>> ShowNew(
        PathId<CampaignId>? copy, StaffCaller caller, OpenCampaignEditor editor, CampaignQueries campaigns, ConsoleFrames frames,
        TimeProvider clock, CancellationToken ct)
    {
        if (copy is not { } asked)
            return await editor.ShowAsync(caller, null, new(), FormFaults.None, ct);
        if (await campaigns.RowAsync(caller.Program, asked.Value, ct) is not { } other)
            return Refused.NotFound("campaign");
        var measures = await frames.MeasuresAsync(caller.Program, ct);
        var form = CampaignForm.CloneOf(other, measures.Currency, measures.DayOf(clock.GetUtcNow()));
        return await editor.ShowAsync(caller, null, form, FormFaults.None, ct);
    }

    private static async Task<Results<RazorComponentResult<CampaignEditorPage>, Refused>> ShowEdit(
        PathId<CampaignId> id, StaffCaller caller, OpenCampaignEditor editor, CampaignQueries campaigns, ConsoleFrames frames,
        CancellationToken ct)
    {
        if (await campaigns.RowAsync(caller.Program, id.Value, ct) is not { } campaign)
            return Refused.NotFound("campaign");
        if (campaign.ObstacleToChange() is { } obstacle)
            return Refused.Because(obstacle);
        var measures = await frames.MeasuresAsync(caller.Program, ct);
        return await editor.ShowAsync(caller, campaign, CampaignForm.Of(campaign, measures.Currency), FormFaults.None, ct);
    }
}
