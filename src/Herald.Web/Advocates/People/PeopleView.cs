using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;

namespace Herald.Web.Advocates.People;

/// <summary>One page of the list of advocates.</summary>
public sealed record PeopleView(ProgramMeasures Measures, IReadOnlyList<PeopleRow> Rows, int Count, int Page, string Sort)
{
    public const int PerPage = 50;

    /// <summary>The audiences that it can be narrowed to.</summary>
    public IReadOnlyList<Choice> Audiences { get; init; } = [];

    /// <summary>What is wrong with single filters, which do not hold then.</summary>
    public FormFaults Wrong { get; init; } = FormFaults.None;

    public int First => ((Page - 1) * PerPage) + 1;

    public bool HasMore => First + Rows.Count <= Count;
}
