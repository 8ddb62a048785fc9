using Herald.Core.Rewards.Examples;
using Herald.Web.Platform.Inputs;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;

namespace Herald.Web.Rewards.Pages;

/// <summary>The editor with all that stands in it.</summary>
public sealed record RuleEditorView
{
    /// <summary>The address of the list of rules.</summary>
    public required string Home { get; init; }

    /// <summary>Where the form is sent.</summary>
    public required string Action { get; init; }

    public required RuleForm Form { get; init; }

    public required RulePreviewView Preview { get; init; }

    public required ProgramMeasures Measures { get; init; }

    /// <summary>The names of the program's pools of codes.</summary>
    public required IReadOnlyList<string> Pools { get; init; }

    /// <summary>The challenges that a rule may pay for.</summary>
    public required IReadOnlyList<Choice> Challenges { get; init; }

    /// <summary>The version that stands; 0 for a rule that is not saved yet.</summary>
    public int Version { get; init; }

    /// <summary>What saving would change; null unless it was asked for.</summary>
    public IReadOnlyList<RuleChange>? Changes { get; init; }

    /// <summary>What the example is worth where nothing is typed.</summary>
    internal string Usual => FormNumber.Print(RuleExample.UsualValue(Terms, Measures.Currency).Amount, Measures.Currency)!;

    internal Core.Rewards.RuleTerms? Terms { get; init; }
}
