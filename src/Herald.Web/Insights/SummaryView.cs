using Herald.Core.Amounts;

namespace Herald.Web.Insights;

/// <summary>
/// What the referrals that were submitted within a period have come to by now, and what moved within it. Money is in the program's
/// currency; other currencies are listed beside it, since they cannot be added up.
/// </summary>
internal sealed record SummaryView
{
    /// <summary>First day, in the program's zone.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, that day included.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Links made within the period.</summary>
    public required long Shares { get; init; }

    /// <summary>Clicks within the period, as they were counted up to a second ago.</summary>
    public required long Clicks { get; init; }

    /// <summary>Referrals submitted within the period.</summary>
    public required int Leads { get; init; }

    /// <summary>How many of these leads stand qualified.</summary>
    public required int Qualified { get; init; }

    /// <summary>How many of these leads became opportunities.</summary>
    public required int Opportunities { get; init; }

    /// <summary>How many of these leads are won.</summary>
    public required int Won { get; init; }

    /// <summary>What the opportunities on these leads are or were worth.</summary>
    public required Money Pipeline { get; init; }

    /// <summary>The part of the pipeline that is won.</summary>
    public required Money Closed { get; init; }

    /// <summary>Of a hundred leads so many are won; null without leads.</summary>
    public required decimal? ConversionPercent { get; init; }

    /// <summary>Points given for these leads and not taken back.</summary>
    public required long PointsGiven { get; init; }

    /// <summary>Pipeline and closed in other currencies.</summary>
    public required IReadOnlyList<CurrencyTotals> OtherCurrencies { get; init; }

    /// <summary>Totals in one currency.</summary>
    internal sealed record CurrencyTotals(Currency Currency, long Pipeline, long Closed);
}
