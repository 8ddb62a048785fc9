using Herald.Core.Amounts;
using Herald.Core.Campaigns;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Ui.Words;

namespace Herald.Web.Campaigns.Console;

/// <summary>A campaign as it stands in the form: every field as it was typed.</summary>
public sealed record CampaignForm
{
    public string? Name { get; init; }

    /// <summary>Null where it is made of the name.</summary>
    public string? Slug { get; init; }

    public string? About { get; init; }

    public string? Begins { get; init; }

    public string? Ends { get; init; }

    /// <summary>Whether all of the program counts.</summary>
    public bool CountsAll { get; init; }

    /// <summary>The slug of an audience; null for everybody.</summary>
    public string? Audience { get; init; }

    public IReadOnlyList<string> Challenges { get; init; } = [];

    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Names of links, one to a line.</summary>
    public string? Links { get; init; }

    /// <summary>By measure.</summary>
    public IReadOnlyDictionary<GoalMeasure, GoalForm> Goals { get; init; } = new Dictionary<GoalMeasure, GoalForm>();

    /// <summary>What a goal's fields are called.</summary>
    public static string FieldOf(GoalMeasure measure) => "goal." + GoalMeasures.NameOf(measure);

    internal static CampaignForm Of(FormFields fields) => new()
    {
        Name = fields.Text("name"),
        Slug = fields.Text("slug"),
        About = fields.Text("about"),
        Begins = fields.Text("begins_on"),
        Ends = fields.Text("ends_on"),
        CountsAll = fields.Text("scope") == "program",
        Audience = fields.Text("audience"),
        Challenges = fields.All("challenges"),
        Rules = fields.All("rules"),
        Links = fields.Text("links"),
        Goals = GoalMeasures.All.ToDictionary(
            static measure => measure,
            measure => new GoalForm(fields.Text(FieldOf(measure) + ".target"), fields.Text(FieldOf(measure) + ".by"))),
    };

    internal static CampaignForm Of(Campaign campaign, Currency currency) => new()
    {
        Name = campaign.Name,
        Slug = campaign.Slug,
        About = campaign.About,
        Begins = DayText.Name(campaign.BeginsOn),
        Ends = DayText.Name(campaign.EndsOn),
        CountsAll = campaign.Scope == CampaignScope.Program,
        Audience = campaign.Audience,
        Challenges = [.. campaign.Challenges.Select(static id => id.ToString())],
        Rules = [.. campaign.Rules.Select(static id => id.ToString())],
        Links = campaign.Links.Count == 0 ? null : string.Join('\n', campaign.Links),
        Goals = campaign.Goals.ToDictionary(
            static goal => goal.Measure,
            goal => new GoalForm(
                goal.Measure == GoalMeasure.Satisfaction
                    ? FormNumber.PrintTenths(goal.Target)
                    : FormNumber.Print(goal.Target, goal.Measure == GoalMeasure.ClosedValue ? currency : null),
                goal.By == campaign.EndsOn ? null : DayText.Name(goal.By))),
    };

    /// <summary>A new campaign like another: as long, from today on, with a name to be told from it.</summary>
    internal static CampaignForm CloneOf(Campaign campaign, Currency currency, DateOnly today)
    {
        var days = today.DayNumber - campaign.BeginsOn.DayNumber;
        var form = Of(campaign, currency);
        return form with
        {
            Name = $"{campaign.Name}, again",
            Slug = null,
            Begins = DayText.Name(today),
            Ends = DayText.Name(campaign.EndsOn.AddDays(days)),
            Goals = form.Goals.ToDictionary(
                static goal => goal.Key,
                goal => goal.Value with
                {
                    By = goal.Value.By is null ? null
                        : DayText.Name(campaign.Goals.Single(known => known.Measure == goal.Key).By.AddDays(days)),
                }),
        };
    }
}
