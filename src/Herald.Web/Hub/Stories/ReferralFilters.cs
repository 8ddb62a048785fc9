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
        "open" => Open(rows),
        "customers" => rows.Where(static row => row.Stage == Stage.Won),
        "ended" => rows.Where(static row =>
            row.Stage == Stage.Disqualified || row.Stage == Stage.Lost || row.Stage == Stage.Reversed),
        _ => rows,
    };

    /// <summary>Those that may still be won. Stages are kept by name, so that the store cannot tell which comes before which.</summary>
    public static IQueryable<Referral> Open(IQueryable<Referral> rows) => rows.Where(static row =>
        row.Stage == Stage.Submitted || row.Stage == Stage.Qualified || row.Stage == Stage.Opportunity);
}
