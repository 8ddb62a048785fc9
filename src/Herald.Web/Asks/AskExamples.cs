using Herald.Core.Asks;
using Herald.Core.Ids;
using Herald.Core.Picks;
using Herald.Web.Platform;

namespace Herald.Web.Asks;

/// <summary>What Rosa was asked for, as the reference shows it.</summary>
internal static class AskExamples
{
    private static readonly DateTimeOffset Asked = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    public static AskInput Input { get; } = new() { About = "A quote for the website" };

    public static AskView View { get; } = new()
    {
        Id = ExampleId.Of<AskId>(),
        Kind = AskKind.Message,
        Challenge = null,
        About = Input.About,
        Reasons = [],
        Score = null,
        AskedAt = Asked,
        LapsesAt = Asked + Ask.Standing,
    };

    public static RespiteInput RespiteInput { get; } = new() { Until = new(2026, 12, 5), Reason = "A complaint is open" };

    public static RespiteView Respite { get; } = new(RespiteInput.Until, RespiteInput.Reason!, "Kim Larsen", Asked);

    public static AsksView All { get; } = new()
    {
        Advocate = ExampleId.Of<AdvocateId>(),
        PerWeek = Core.Programs.Program.AsksPerWeekUsual,
        Used = 2,
        MayBeAsked = true,
        WhyNot = null,
        Respite = null,
        Asks =
        [
            View,
            View with
            {
                Kind = AskKind.Pick,
                Challenge = ExampleId.Of<ChallengeId>(),
                About = null,
                Reasons = [PickReason.Interest, PickReason.Quick],
                Score = 67,
            },
        ],
    };
}
