using Herald.Core.Ids;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Campaigns.Console;

/// <summary>What the forms of the campaigns' pages do.</summary>
internal static class CampaignForms
{
    public static async Task<Results<RazorComponentResult<CampaignEditorPage>, SeeOther>> Make(
        string slug, FormFields fields, StaffCaller caller, HttpContext http, OpenCampaignEditor editor, SaveCampaign save,
        ConsoleFrames frames, CancellationToken ct)
    {
        var form = CampaignForm.Of(fields);
        var (input, faults) = CampaignReading.Of(form, (await frames.MeasuresAsync(caller.Program, ct)).Currency);
        if (faults.Any)
            return await editor.ShowAsync(caller, null, form, new(faults.ToRefusal().Fields), ct);
        if ((await save.CreateAsync(Author.Of(caller), input, ct)).Refused(out var refusal, out var id))
            return await editor.ShowAsync(caller, null, form, FormFaults.Of(refusal), ct);
        Notice.Leave(http, "The campaign is saved. It counts by itself from its first day on.");
        return new SeeOther($"/console/{slug}/campaigns/{id}");
    }

    public static async Task<Results<RazorComponentResult<CampaignEditorPage>, SeeOther, Refused>> Change(
        string slug, PathId<CampaignId> id, FormFields fields, StaffCaller caller, HttpContext http, OpenCampaignEditor editor,
        CampaignQueries campaigns, SaveCampaign save, ConsoleFrames frames, CancellationToken ct)
    {
        if (await campaigns.RowAsync(caller.Program, id.Value, ct) is not { } campaign)
            return Refused.NotFound("campaign");
        var form = CampaignForm.Of(fields);
        var (input, faults) = CampaignReading.Of(form, (await frames.MeasuresAsync(caller.Program, ct)).Currency);
        if (faults.Any)
            return await editor.ShowAsync(caller, campaign, form, new(faults.ToRefusal().Fields), ct);
        if ((await save.ChangeAsync(Author.Of(caller), campaign.Id, input, ct)).Refused(out var refusal, out _))
            return await editor.ShowAsync(caller, campaign, form, FormFaults.Of(refusal), ct);
        Notice.Leave(http, "The campaign is saved, and counted anew.");
        return new SeeOther($"/console/{slug}/campaigns/{campaign.Id}");
    }

    public static async Task<Results<SeeOther, Refused>> End(
        string slug, PathId<CampaignId> id, StaffCaller caller, HttpContext http, SaveCampaign save, CancellationToken ct)
    {
        if ((await save.EndAsync(Author.Of(caller), id.Value, ct)).Refused(out var refusal, out var ended))
            return Refused.Because(refusal);
        Notice.Leave(http, "The campaign is over. What it bundled goes on.");
        return new SeeOther($"/console/{slug}/campaigns/{ended}");
    }

    public static async Task<Results<RazorComponentResult<CampaignPage>, SeeOther, Refused>> Remove(
        string slug, PathId<CampaignId> id, StaffCaller caller, HttpContext http, CampaignQueries campaigns, RemoveCampaign remove,
        ShowCampaign show, CancellationToken ct)
    {
        if (await campaigns.RowAsync(caller.Program, id.Value, ct) is not { } campaign)
            return Refused.NotFound("campaign");
        if ((await remove.RunAsync(Author.Of(caller), campaign.Id, ct)).Refused(out var refusal, out _))
            return (await show.PageAsync(caller, campaign.Id, $"/console/{slug}", null, refusal.Message, ct))!;
        Notice.Leave(http, $"The campaign “{campaign.Name}” is deleted.");
        return new SeeOther($"/console/{slug}/campaigns");
    }
}
