using Herald.Core.Campaigns;
using Herald.Core.Ids;
using Herald.Web.Ui.Words;

namespace Herald.Web.Campaigns.Console;

/// <summary>A campaign in the list of campaigns.</summary>
public sealed record CampaignRow(CampaignId Id, string Name, CampaignState State, string Period, string Goals)
{
    internal static CampaignRow Of(CampaignView view, ProgramMeasures measures) => new(
        view.Id, view.Name, view.State, PeriodOf(view),
        view.Goals.Count == 0 ? "–"
            : string.Join(", ", view.Goals.Select(goal => GoalText.Of(goal.Measure, goal.Target, measures))));

    internal static string PeriodOf(CampaignView view) =>
        $"{DayText.Of(view.BeginsOn)} to {DayText.Of(view.EndedOn is { } ended && ended < view.EndsOn ? ended : view.EndsOn)}";
}
