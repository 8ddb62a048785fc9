using Herald.Web.Ui.Forms;

namespace Herald.Web.Campaigns.Console;

/// <summary>The form of a campaign, with what can be chosen in it.</summary>
public sealed record CampaignEditorView
{
    /// <summary>Where the form is sent.</summary>
    public required string Action { get; init; }

    /// <summary>What the campaign is called that is changed; null for a new one.</summary>
    public required string? Of { get; init; }

    public required CampaignForm Form { get; init; }

    public required FormFaults Faults { get; init; }

    public required IReadOnlyList<Choice> Challenges { get; init; }

    public required IReadOnlyList<Choice> Rules { get; init; }

    public required IReadOnlyList<Choice> Audiences { get; init; }

    /// <summary>The currency that closed value is counted in.</summary>
    public required string Currency { get; init; }
}
