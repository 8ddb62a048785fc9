using Herald.Core.Ids;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Campaigns.Console;

/// <summary>Campaigns side by side, as their pages tell each.</summary>
internal static class CampaignComparison
{
    /// <summary>Columns that a page still shows.</summary>
    public const int Max = 4;

    // The newest; who compares older ones names them in the address.
    private const int ChoicesMax = 25;

    /// <summary>What a campaign's days brought, in the order of its page.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
        ["Shares", "Clicks", "Leads", "Qualified", "Opportunities", "Won", "Pipeline", "Closed"];

    public static void MapCampaignComparison(this IEndpointRouteBuilder app, string campaigns) =>
        app.MapPage(campaigns + "/comparison", PagePolicies.See, Show);

    private static async Task<RazorComponentResult<ComparisonPage>> Show(
        string slug, HttpContext http, StaffCaller caller, CampaignQueries campaigns, ShowCampaign show, ConsoleFrames frames,
        CancellationToken ct)
    {
        var known = (await campaigns.ListAsync(caller.Program, default, ChoicesMax, ct)).Data;
        var asked = http.Request.Query["of"].OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var compared = new List<ComparedCampaign>();
        foreach (var text in asked.Take(Max))
        {
            if (IdText.TryRead<CampaignId>(text, out var id)
                && await show.FindAsync(caller.Program, id, $"/console/{slug}", ct) is { } view)
                compared.Add(Of(view, $"/console/{slug}/campaigns/{id}"));
        }

        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Choices = (IReadOnlyList<Choice>)[.. known.Select(static view =>
                new Choice(view.Id.ToString(), view.Name) { Hint = CampaignRow.PeriodOf(view) })],
            Chosen = (IReadOnlyList<string>)[.. asked.Take(Max)],
            Compared = (IReadOnlyList<ComparedCampaign>)compared,
            Fault = asked.Count > Max ? $"The first {Max} are shown; choose {Max} at most." : null,
        });
    }

    private static ComparedCampaign Of(CampaignPageView view, string href) => new(
        view.Name, href, view.State, view.Period,
        [.. Numbers.Select(name => view.Brought.FirstOrDefault(number => number.Label == name)?.Value ?? "–")],
        view.Goals.ToDictionary(static goal => goal.Measure));
}
