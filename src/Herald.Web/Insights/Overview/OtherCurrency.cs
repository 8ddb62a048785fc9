using Herald.Core.Amounts;

namespace Herald.Web.Insights.Overview;

/// <summary>Pipeline and closed in a currency that is not the program's own, and so cannot be added to the totals.</summary>
public sealed record OtherCurrency(Currency Currency, long Pipeline, long Closed);
