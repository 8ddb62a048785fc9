using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Standings;

namespace Herald.Web.Standings;

/// <summary>A leaderboard in one period. Who has opted out, and staff, are not on it.</summary>
internal sealed record LeaderboardView
{
    /// <summary>Its name in addresses.</summary>
    public required string Leaderboard { get; init; }

    /// <summary>The period's name: all, 2026-W47, 2026-11, 2026-Q4, 2027-02-6M.</summary>
    public required string Period { get; init; }

    /// <summary>First day, in the program's zone; null for all time.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>Last day, that day included; null for all time.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>The account whose advocates alone are on it; null for everybody.</summary>
    public required AccountId? Account { get; init; }

    /// <summary>The slug of the audience whose members alone are on it; null for everybody.</summary>
    public required string? Audience { get; init; }

    /// <summary>What scores are counted in: points, referrals, or the program's currency in minor units.</summary>
    public required string Unit { get; init; }

    /// <summary>When the result was kept, after which nothing changes it; null while the leaderboard is live.</summary>
    public required DateTimeOffset? FrozenAt { get; init; }

    /// <summary>How many advocates are on it.</summary>
    public required int Advocates { get; init; }

    /// <summary>The first hundred.</summary>
    public required IReadOnlyList<PlaceView> Data { get; init; }

    /// <summary>
    /// The advocate who was asked for, with five on each side; empty where he is not on it, null where nobody was asked for.
    /// </summary>
    public required IReadOnlyList<PlaceView>? Around { get; init; }

    /// <summary>
    /// The rank that this advocate had when this week began, or in the week before where it is this week's leaderboard; null where he had
    /// none, where nobody was asked for, and where the period began this week or is over.
    /// </summary>
    public required int? RankBefore { get; init; }

    public static LeaderboardView Of(Leaderboard board, Currency currency) => new()
    {
        Leaderboard = MeasureSlugs.Of(board.Measure),
        Period = board.Period.Name,
        From = board.Period.From,
        To = board.Period.Next?.AddDays(-1),
        Account = board.Account,
        Audience = board.Audience,
        Unit = board.Measure switch
        {
            BoardMeasure.Points => "points",
            BoardMeasure.ReferralsWon => "referrals",
            _ => currency.Code,
        },
        FrozenAt = board.FrozenAt,
        Advocates = board.Count,
        Data = [.. board.Top.Select(PlaceView.Of)],
        Around = board.Around?.Select(PlaceView.Of).ToList(),
        RankBefore = board.RankBefore,
    };
}
