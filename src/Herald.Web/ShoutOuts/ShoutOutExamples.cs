using Herald.Core.Ids;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.ShoutOuts;

/// <summary>A shout-out for a talk, as the reference shows it.</summary>
internal static class ShoutOutExamples
{
    private static readonly DateTimeOffset Given = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    public static ShoutOutInput Input { get; } = new()
    {
        Advocate = "rosa@acme.example",
        SignedBy = "Kim Vale",
        Text = "Rosa spoke at our meetup in Lisbon, and half the room wrote down what she said.",
        Reason = "A talk",
    };

    public static HidingInput Hiding { get; } = new() { Reason = "It names a customer who does not want to be named" };

    public static ShoutOutView View { get; } = new()
    {
        Id = ExampleId.Of<ShoutOutId>(),
        Advocate = ExampleId.Of<AdvocateId>(),
        By = null,
        SignedBy = Input.SignedBy,
        Text = Input.Text!,
        Reason = Input.Reason,
        State = ShoutOutState.Shown,
        GivenAt = Given,
        MayBeShownOutside = false,
        AgreedTo = null,
        Report = null,
        HiddenAt = null,
        HiddenReason = null,
    };

    public static ShoutOutView Hidden { get; } = View with
    {
        State = ShoutOutState.Hidden,
        HiddenAt = Given.AddHours(2),
        HiddenReason = Hiding.Reason,
    };

    public static Page<ShoutOutView> Page { get; } = new([View], null);
}
