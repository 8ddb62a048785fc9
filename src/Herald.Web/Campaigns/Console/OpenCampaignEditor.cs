using Herald.Core.Campaigns;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Campaigns.Console;

/// <summary>Puts the form of a campaign together, with what can be chosen in it.</summary>
internal sealed class OpenCampaignEditor(ConsoleFrames frames, CampaignChoices choices)
{
    /// <summary>The page of a campaign that is made, where none is given, or of one that stands.</summary>
    public async Task<RazorComponentResult<CampaignEditorPage>> ShowAsync(
        StaffCaller caller, Campaign? campaign, CampaignForm form, FormFaults faults, CancellationToken ct)
    {
        var frame = await frames.OfAsync(caller, ct);
        return new(new
        {
            Frame = frame,
            View = new CampaignEditorView
            {
                Action = $"{frame.Home}/campaigns/{(campaign is null ? "new" : $"{campaign.Id}/edit")}",
                Of = campaign?.Name,
                Form = form,
                Faults = faults,
                Challenges = await choices.ChallengesAsync(caller.Program, ct),
                Rules = await choices.RulesAsync(caller.Program, ct),
                Audiences = await choices.AudiencesAsync(caller.Program, ct),
                Currency = (await frames.MeasuresAsync(caller.Program, ct)).Currency.Code,
            },
        })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }
}
