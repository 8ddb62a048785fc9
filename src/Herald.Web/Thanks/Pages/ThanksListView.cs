using Herald.Web.Ui.Forms;

namespace Herald.Web.Thanks.Pages;

/// <summary>What stands on the list of thanks.</summary>
public sealed record ThanksListView
{
    public required ThanksList List { get; init; }

    public required IReadOnlyList<WaitingRow> Rows { get; init; }

    public required int Page { get; init; }

    public required int Count { get; init; }

    /// <summary>The first of those who were never thanked.</summary>
    public required IReadOnlyList<Unthanked> Unthanked { get; init; }

    public required int UnthankedCount { get; init; }

    public required BudgetText Budget { get; init; }

    /// <summary>The budget as it was typed where it came back.</summary>
    public string? BudgetTyped { get; init; }

    public FormFaults BudgetFaults { get; init; } = FormFaults.None;

    public required DateTimeOffset Now { get; init; }

    public required DateOnly Today { get; init; }

    public required bool MayWork { get; init; }

    public required bool MayRun { get; init; }
}
