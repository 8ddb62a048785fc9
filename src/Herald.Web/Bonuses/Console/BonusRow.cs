using Herald.Core.Ids;
using Herald.Core.Rewards;

namespace Herald.Web.Bonuses.Console;

/// <summary>A bonus in the list of bonuses.</summary>
public sealed record BonusRow
{
    public required BonusId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What it does to points, such as × 2.</summary>
    public required string Factor { get; init; }

    public required string? Category { get; init; }

    /// <summary>Whom it is for, in the condition language; null for everybody.</summary>
    public required string? When { get; init; }

    public required DateTimeOffset BeginsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Whether it holds just now.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Whether it is over, or was ended before it began.</summary>
    public required bool IsOver { get; init; }

    internal static BonusRow Of(BonusView view, DateTimeOffset now) => new()
    {
        Id = view.Id,
        Name = view.Name,
        Factor = new Bonus(view.Name, view.Percent).Factor,
        Category = view.Category,
        When = view.When,
        BeginsAt = view.BeginsAt,
        EndsAt = view.EndsAt,
        IsOpen = view.BeginsAt <= now && now < view.EndsAt,
        IsOver = view.EndsAt <= now || view.EndsAt <= view.BeginsAt,
    };
}
