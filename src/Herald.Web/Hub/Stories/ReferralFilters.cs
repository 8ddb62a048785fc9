using Herald.Core.Referrals;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Stories;

/// <summary>Which of his referrals an advocate may look at.</summary>
internal static class ReferralFilters
{
    public static IReadOnlyList<(string Key, string Text)> All =>
        [("", T("All")), ("open", T("On the way")), ("customers", T("Customers")), ("ended", T("Ended"))];

    /// <summary>Rows that the filter lets through; an unknown one is none.</summary>
    public static IQueryable<Referral> Apply(IQueryable<Referral> rows, string show) => show switch
    {
        "open" => rows.Where(static row => row.Stage < Stage.Won),
        "customers" => rows.Where(static row => row.Stage == Stage.Won),
        "ended" => rows.Where(static row => row.Stage > Stage.Won),
        _ => rows,
    };
}
