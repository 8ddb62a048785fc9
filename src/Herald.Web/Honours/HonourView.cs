using Herald.Core.Honours;
using Herald.Core.Ids;

namespace Herald.Web.Honours;

/// <summary>An advocate of the month as the API shows it.</summary>
internal sealed record HonourView
{
    public required HonourId Id { get; init; }

    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required AdvocateId Advocate { get; init; }

    public required string Words { get; init; }

    public required string ChosenBy { get; init; }

    public required DateTimeOffset ChosenAt { get; init; }

    /// <summary>When the members were told; null while only staff know.</summary>
    public required DateTimeOffset? AnnouncedAt { get; init; }

    public static HonourView Of(Honour row) => new()
    {
        Id = row.Id,
        Month = row.Month,
        Advocate = row.AdvocateId,
        Words = row.Words,
        ChosenBy = row.ChosenBy,
        ChosenAt = row.ChosenAt,
        AnnouncedAt = row.AnnouncedAt,
    };
}
