using Herald.Web.Ui.Words;

namespace Herald.Web.Advocates.Companies;

/// <summary>One account with its people.</summary>
public sealed record CompanyView(
    string Id, string Name, string ExternalId, string? Owner, string? Fallback, DateTimeOffset CreatedAt, ProgramMeasures Measures,
    int Leads, int Won, long Closed, int Count, IReadOnlyList<CompanyView.Person> People)
{
    /// <summary>One of its people, with what his referrals came to.</summary>
    public sealed record Person(string Id, string Name, string Email, int Leads, int Won);
}
