using Herald.Web.Ui.Words;

namespace Herald.Web.Referrals.Listing;

/// <summary>One page of the list of referrals, with the sums over all rows that its filters find.</summary>
public sealed record ListingView
{
    public required ProgramMeasures Measures { get; init; }

    public required IReadOnlyList<ReferralRow> Rows { get; init; }

    public required int Count { get; init; }

    /// <summary>Minor units of the program's currency.</summary>
    public required long Pipeline { get; init; }

    /// <summary>Minor units of the program's currency.</summary>
    public required long Closed { get; init; }

    public required int Page { get; init; }

    public required string Sort { get; init; }

    /// <summary>The name of the advocate that the filters name; null where they name none.</summary>
    public string? Advocate { get; init; }

    /// <summary>The name of the account that the filters name.</summary>
    public string? Account { get; init; }

    /// <summary>The name of the rule that the filters name.</summary>
    public string? Rule { get; init; }

    /// <summary>Who works at referrals, as addresses to choose from.</summary>
    public required IReadOnlyList<string> Owners { get; init; }

    public int First => ((Page - 1) * ReferralSearch.PerPage) + 1;

    public bool HasMore => First + Rows.Count <= Count;
}
