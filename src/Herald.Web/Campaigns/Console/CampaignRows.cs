using Herald.Core.Campaigns;
using Herald.Web.Ui.Tables;
using Herald.Web.Ui.Words;

namespace Herald.Web.Campaigns.Console;

/// <summary>The lists behind a campaign's numbers: one list shows them where one name counts, or all of the program.</summary>
internal sealed record CampaignRows(string Home, DateOnly From, DateOnly To, IReadOnlyList<string>? Names)
{
    /// <summary>Its referrals with further filters; null where several names count, since a list asks for one.</summary>
    public string? Referrals(params IReadOnlyList<(string Name, string? Value)> filters) => Referrals(To, filters);

    /// <summary>The rows behind a goal; null where no list shows just these.</summary>
    public string? Of(GoalMeasure measure, string currency, DateOnly to) => measure switch
    {
        GoalMeasure.Referrals => Referrals(to, []),
        GoalMeasure.Qualified => Referrals(to, [("reached", "qualified")]),
        GoalMeasure.Won => Referrals(to, [("reached", "won")]),
        GoalMeasure.ClosedValue => Referrals(to, [("value", "closed"), ("currency", currency)]),
        _ => null,
    };

    public CountedName OfName(string name) =>
        new(name, Within(To, [("campaign", name)]), PageAddress.At(Home + "/links").With(("q", name)));

    private string? Referrals(DateOnly to, IReadOnlyList<(string Name, string? Value)> filters) => Names switch
    {
        null => Within(to, filters),
        [var only] => Within(to, [.. filters, ("campaign", only)]),
        _ => null,
    };

    private string Within(DateOnly to, IReadOnlyList<(string Name, string? Value)> filters) =>
        PageAddress.At(Home + "/referrals").With([.. filters, ("from", DayText.Name(From)), ("to", DayText.Name(to))]);
}
