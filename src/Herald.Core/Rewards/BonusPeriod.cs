using Herald.Core.Ids;

namespace Herald.Core.Rewards;

/// <summary>
/// A time in which the points of challenges count for more, for all or for some. What was earned within it stays as it was earned:
/// a period that has begun can end earlier, and is not changed otherwise.
/// </summary>
public sealed class BonusPeriod
{
    /// <summary>The longest that points may count for more, in days: beyond that it is no bonus, but what the challenge gives.</summary>
    public const int DaysMax = 92;

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required BonusId Id { get; init; }

    /// <summary>What advocates read: "Double points week".</summary>
    public required string Name { get; init; }

    /// <summary>What a hundred points become (<see cref="Bonus.PercentMin"/> to <see cref="Bonus.PercentMax"/>).</summary>
    public required int Percent { get; init; }

    /// <summary>The category of the challenges that it is for; null for all.</summary>
    public required string? Category { get; init; }

    /// <summary>Whom it is for, in the condition language; null for everybody.</summary>
    public required string? When { get; init; }

    /// <summary>The first instant of it.</summary>
    public required DateTimeOffset BeginsAt { get; init; }

    /// <summary>The first instant after it.</summary>
    public required DateTimeOffset EndsAt { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether it holds for challenges of a category at an instant.</summary>
    public bool IsFor(string? category, DateTimeOffset at) =>
        BeginsAt <= at && at < EndsAt && (Category is null || string.Equals(Category, category, StringComparison.OrdinalIgnoreCase));

    /// <summary>What it does to points.</summary>
    public Bonus Bonus => new(Name, Percent);
}
