using Herald.Core.Referrals;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Invitations;

/// <summary>Tells how far a referral has come, in words for the friend.</summary>
internal static class YoursSteps
{
    /// <summary>Of an acceptance that tells nothing but itself, the referral is null.</summary>
    public static IReadOnlyList<YoursStep> Of(DateTimeOffset acceptedAt, Referral? referral, InvitationView invitation)
    {
        var steps = new List<YoursStep>
        {
            new(Accepted(invitation), acceptedAt, T("Look into your mail: a letter leads you back to your page.")),
        };
        if (referral?.QualifiedAt is { } qualified)
            steps.Add(new(T($"{invitation.Program} found that it fits"), qualified));
        if (referral?.OpportunityAt is { } opportunity)
            steps.Add(new(T("You began to talk about an offer"), opportunity));
        if (referral?.WonAt is { } won)
            steps.Add(new(T("You became a customer"), won));
        if (referral is { WithdrawnAt: { } withdrawn })
        {
            var note = T("Another invitation had your place already. Nothing is lost.");
            return [.. steps, new(T("It is counted elsewhere"), withdrawn, note, "")];
        }

        return referral is not null && End(referral, invitation) is { } end ? [.. steps, end] : [.. steps, .. Next(referral, invitation)];
    }

    private static string Accepted(InvitationView invitation) => invitation.FirstName is { } name
        ? T($"You accepted {name}’s invitation")
        : T("You accepted the invitation");

    private static YoursStep? End(Referral referral, InvitationView invitation) => referral.Stage switch
    {
        Stage.Disqualified => new(
            T("It ended here"), referral.StageAt, T($"{invitation.Program} cannot offer you something that fits just now."), ""),
        Stage.Lost => new(T("It ended here"), referral.StageAt, T("No deal came of it this time."), ""),
        Stage.Reversed => new(T("What you bought was returned"), referral.StageAt, null, ""),
        _ => null,
    };

    private static YoursStep[] Next(Referral? referral, InvitationView invitation) => (referral?.Stage ?? Stage.Submitted) switch
    {
        Stage.Won => [],
        Stage.Submitted => [new(
            T($"{invitation.Program} gets in touch with you"), null, T($"Or go ahead yourself at {invitation.Host}; it counts as well."))],
        Stage.Qualified => [new(T("You talk about what you need"), null)],
        _ => [new(T("You become a customer"), null)],
    };
}
