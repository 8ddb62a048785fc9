using Herald.Core.Ids;
using Herald.Core.Rewards;

namespace Herald.Web.Bonuses;

/// <summary>A bonus as the API shows it.</summary>
internal sealed record BonusView
{
    public required BonusId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What a hundred points become.</summary>
    public required int Percent { get; init; }

    public required string? Category { get; init; }

    public required string? When { get; init; }

    public required DateTimeOffset BeginsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public static BonusView Of(BonusPeriod row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Percent = row.Percent,
        Category = row.Category,
        When = row.When,
        BeginsAt = row.BeginsAt,
        EndsAt = row.EndsAt,
        CreatedAt = row.CreatedAt,
    };
}
