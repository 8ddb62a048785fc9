using Herald.Core.Thanks;
using Herald.Web.Ui.Forms;

namespace Herald.Web.Thanks.Pages;

/// <summary>What stands on the page of one task.</summary>
public sealed record ThanksTaskView
{
    public required ThanksTask Task { get; init; }

    public required string Advocate { get; init; }

    /// <summary>Who does it, by name; null while nobody is named.</summary>
    public required string? Staff { get; init; }

    /// <summary>What it costs, in words; null where it costs nothing.</summary>
    public required string? Cost { get; init; }

    public required ThanksForm Form { get; init; }

    public FormFaults Faults { get; init; } = FormFaults.None;

    /// <summary>What is wrong with a step that was asked for.</summary>
    public FormFaults StepFaults { get; init; } = FormFaults.None;

    public required IReadOnlyList<Choice> People { get; init; }

    public required string Currency { get; init; }

    /// <summary>Whether and how the address was asked for; null where it was not.</summary>
    public required ThanksAddress? Address { get; init; }

    public required bool IsMine { get; init; }

    public required bool MayWork { get; init; }

    /// <summary>Whether it can still be changed.</summary>
    public bool IsOpen => MayWork && Task.State is ThanksState.Open or ThanksState.InHand;
}
