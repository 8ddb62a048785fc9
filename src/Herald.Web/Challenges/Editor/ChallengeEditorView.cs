using Herald.Web.Rewards.Pages;
using Herald.Web.Ui.Forms;

namespace Herald.Web.Challenges.Editor;

/// <summary>The editor with all that stands in it.</summary>
public sealed record ChallengeEditorView
{
    /// <summary>The address of the list of challenges.</summary>
    public required string Home { get; init; }

    /// <summary>Where the form is sent.</summary>
    public required string Action { get; init; }

    public required ChallengeForm Form { get; init; }

    public required ChallengePreview Preview { get; init; }

    public required IReadOnlyList<Choice> Audiences { get; init; }

    public required IReadOnlyList<Choice> Others { get; init; }

    /// <summary>The program's badges, by which it may open.</summary>
    public required IReadOnlyList<Choice> Badges { get; init; }

    /// <summary>The names of the program's pools of codes.</summary>
    public required IReadOnlyList<string> Pools { get; init; }

    /// <summary>The time zone that days and times are meant in.</summary>
    public required string Zone { get; init; }

    /// <summary>Whether it is launched, so that a change makes a version and is looked at first.</summary>
    public bool IsLaunched { get; init; }

    /// <summary>What saving would change; null unless it was asked for.</summary>
    public IReadOnlyList<RuleChange>? Changes { get; init; }

    /// <summary>The version that saving would make.</summary>
    public int Next { get; init; }

    /// <summary>How many are on their way by what was said before.</summary>
    public int UnderWay { get; init; }
}
