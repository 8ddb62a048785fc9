using Herald.Core.Ids;
using Herald.Web.Advocates;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Audiences;

/// <summary>Those who refer well and have not for a while, as the reference shows them.</summary>
internal static class AudienceExamples
{
    private static readonly DateTimeOffset Made = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    public static AudienceInput Input { get; } = new()
    {
        Slug = "quiet-champions",
        Name = "Champions who have gone quiet",
        When = "did.referral_won >= 3 and did.referral_submitted.days_90 = 0",
        Board = "Quiet champions",
    };

    public static AudienceView View { get; } =
        new(ExampleId.Of<AudienceId>(), Input.Slug!, Input.Name!, Input.When!, Input.Board, "key Shop", Made, "key Shop", Made);

    public static Page<AudienceView> Page { get; } = new([View], null);

    public static PreviewInput PreviewInput { get; } = new() { When = Input.When };

    public static PreviewView Preview { get; } = new(1, [AdvocateExamples.View]);
}
