using Herald.Core.Campaigns;

namespace Herald.Web.Campaigns.Console;

/// <summary>A campaign beside others: its numbers in the order of their names, and its goals by measure.</summary>
public sealed record ComparedCampaign(
    string Name, string Href, CampaignState State, string Period, IReadOnlyList<string> Numbers,
    IReadOnlyDictionary<GoalMeasure, GoalLine> Goals);
