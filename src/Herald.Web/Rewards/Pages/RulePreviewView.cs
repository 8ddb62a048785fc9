using Herald.Core.Rewards;
using Herald.Core.Rewards.Examples;
using Herald.Core.Rewards.Words;
using Herald.Web.Ui.Forms;

namespace Herald.Web.Rewards.Pages;

/// <summary>What the editor shows beside the form: the rule in words, an example, and what is not as it must be.</summary>
public sealed record RulePreviewView
{
    public required FormFaults Faults { get; init; }

    /// <summary>The condition as typed, and where it cannot be read; null where it can.</summary>
    public (string Text, int At)? Mistake { get; init; }

    /// <summary>What the rule promises each side; empty while it cannot be read.</summary>
    public IReadOnlyList<RulePromise> Promises { get; init; } = [];

    public RuleExample? Example { get; init; }

}
