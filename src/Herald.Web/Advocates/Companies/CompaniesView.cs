using Herald.Web.Ui.Words;

namespace Herald.Web.Advocates.Companies;

/// <summary>One page of the list of accounts.</summary>
public sealed record CompaniesView(ProgramMeasures Measures, IReadOnlyList<CompanyRow> Rows, int Count, int Page, string Sort)
{
    public const int PerPage = 50;

    public int First => ((Page - 1) * PerPage) + 1;

    public bool HasMore => First + Rows.Count <= Count;
}
