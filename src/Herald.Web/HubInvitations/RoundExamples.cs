using Herald.Core.HubInvitations;
using Herald.Core.Ids;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.HubInvitations;

/// <summary>A round of invitations, as the reference shows it.</summary>
internal static class RoundExamples
{
    public static RoundInput Input { get; } = new() { Audience = "happy-customers", Reminds = true };

    public static RoundInput Asked { get; } = new() { Audience = "happy-customers" };

    public static InvitationPreview Preview { get; } = new()
    {
        Total = 412,
        Count = 371,
        Active = 30,
        OptedOut = 2,
        Resting = 1,
        Bounced = 1,
        Invited = 7,
        Sample = ["Rosa Díaz", "Kim Park"],
    };

    public static RoundView View { get; } = new()
    {
        Id = ExampleId.Of<InvitationRoundId>(),
        Name = "Happy customers",
        Source = RoundSource.Audience,
        SourceName = "happy-customers",
        State = RoundState.Running,
        Total = 412,
        Seen = 150,
        Sent = 139,
        Refused = new(0, 9, 1, 0, 0, 1),
        Reminds = true,
        MadeBy = "Kim Vale",
        MadeAt = new(2026, 11, 2, 9, 30, 0, TimeSpan.Zero),
        EndedAt = null,
    };

    public static RoundView Stopped { get; } = View with { State = RoundState.Stopped, EndedAt = View.MadeAt.AddMinutes(4) };

    public static Page<RoundView> Page { get; } = new([View], null);

    public static Funnel Funnel { get; } = new(371, 240, 188, 131, 92, 4);
}
