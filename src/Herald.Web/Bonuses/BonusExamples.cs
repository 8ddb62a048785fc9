using Herald.Core.Ids;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Bonuses;

/// <summary>A bonus, as the reference shows it.</summary>
internal static class BonusExamples
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    public static BonusInput Input { get; } = new()
    {
        Name = "Double points week",
        Percent = 200,
        Category = "stories",
        When = "advocate.level >= 2",
        BeginsAt = Monday,
        EndsAt = Monday.AddDays(7),
    };

    public static BonusView View { get; } = new()
    {
        Id = ExampleId.Of<BonusId>(),
        Name = Input.Name!,
        Percent = Input.Percent!.Value,
        Category = Input.Category,
        When = Input.When,
        BeginsAt = Monday,
        EndsAt = Monday.AddDays(7),
        CreatedAt = Monday.AddDays(-2),
    };

    public static Page<BonusView> Page { get; } = new([View], null);
}
