using Herald.Web.Ui.Words;

namespace Herald.Web.Advocates.People;

/// <summary>One page of the list of advocates.</summary>
public sealed record PeopleView(ProgramMeasures Measures, IReadOnlyList<PeopleRow> Rows, int Count, int Page, string Sort)
{
    public const int PerPage = 50;

    public int First => ((Page - 1) * PerPage) + 1;

    public bool HasMore => First + Rows.Count <= Count;
}
