using Herald.Core.Ids;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Honours;

/// <summary>An advocate of the month, as the reference shows it.</summary>
internal static class HonourExamples
{
    private static readonly DateTimeOffset Chosen = new(2026, 11, 28, 9, 30, 0, TimeSpan.Zero);

    public static HonourInput Input { get; } = new()
    {
        Advocate = "rosa@acme.example",
        Month = new(2026, 11, 1),
        Words = "Rosa spoke at our meetup and answered every question afterwards, until the lights went out.",
        ChosenBy = "Kim Vale",
    };

    public static HonourView View { get; } = new()
    {
        Id = ExampleId.Of<HonourId>(),
        Month = new(2026, 11, 1),
        Advocate = ExampleId.Of<AdvocateId>(),
        Words = Input.Words!,
        ChosenBy = Input.ChosenBy!,
        ChosenAt = Chosen,
        AnnouncedAt = null,
    };

    public static HonourView Announced { get; } = View with { AnnouncedAt = Chosen.AddDays(2) };

    public static Page<HonourView> Page { get; } = new([Announced], null);
}
