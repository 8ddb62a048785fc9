using Herald.Web.Insights.Feed;
using Herald.Web.Ui.Words;

namespace Herald.Web.Insights.Overview;

/// <summary>What the overview shows.</summary>
public sealed record OverviewView
{
    public required OverviewPeriod Period { get; init; }

    public required ProgramMeasures Measures { get; init; }

    public required DateOnly Today { get; init; }

    public required OverviewTotals Now { get; init; }

    public required OverviewTotals Before { get; init; }

    /// <summary>Point by point, as many as the period has.</summary>
    public required IReadOnlyList<OverviewPoint> Points { get; init; }

    public required OverviewPaces Paces { get; init; }

    public required OverviewPaces PacesBefore { get; init; }

    public required IReadOnlyList<OverviewShare> Advocates { get; init; }

    public required IReadOnlyList<OverviewShare> Channels { get; init; }

    public required IReadOnlyList<OverviewShare> Campaigns { get; init; }

    /// <summary>Pipeline and closed in other currencies, in words with the way to their rows.</summary>
    public required IReadOnlyList<OtherCurrency> OtherCurrencies { get; init; }

    public required IReadOnlyList<FeedItem> Feed { get; init; }

    /// <summary>What has clearly fallen, in sentences, the least likely first.</summary>
    public required IReadOnlyList<string> Falls { get; init; }

    /// <summary>Whether the program has any referral at all, in this period or another.</summary>
    public required bool HasReferrals { get; init; }
}
