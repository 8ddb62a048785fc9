using Herald.Core.Referrals;

namespace Herald.Web.Invitations;

/// <summary>Tells how far a referral has come, in words for the friend.</summary>
internal static class YoursSteps
{
    /// <summary>Of an acceptance that tells nothing but itself, the referral is null.</summary>
    public static IReadOnlyList<YoursStep> Of(DateTimeOffset acceptedAt, Referral? referral, InvitationView invitation)
    {
        var steps = new List<YoursStep>
        {
            new($"You accepted {invitation.Theirs}", acceptedAt,
                "Look into your mail: a letter leads you back to your page."),
        };
        if (referral?.QualifiedAt is { } qualified)
            steps.Add(new($"{invitation.Program} found that it fits", qualified));
        if (referral?.OpportunityAt is { } opportunity)
            steps.Add(new("You began to talk about an offer", opportunity));
        if (referral?.WonAt is { } won)
            steps.Add(new("You became a customer", won));
        if (referral is { WithdrawnAt: { } withdrawn })
            return [.. steps, new("It is counted elsewhere", withdrawn, "Another invitation had your place already. Nothing is lost.", "")];
        return referral is not null && End(referral, invitation) is { } end ? [.. steps, end] : [.. steps, .. Next(referral, invitation)];
    }

    private static YoursStep? End(Referral referral, InvitationView invitation) => referral.Stage switch
    {
        Stage.Disqualified => new(
            "It ended here", referral.StageAt, $"{invitation.Program} cannot offer you something that fits just now.", ""),
        Stage.Lost => new("It ended here", referral.StageAt, "No deal came of it this time.", ""),
        Stage.Reversed => new("What you bought was returned", referral.StageAt, null, ""),
        _ => null,
    };

    private static YoursStep[] Next(Referral? referral, InvitationView invitation) => (referral?.Stage ?? Stage.Submitted) switch
    {
        Stage.Won => [],
        Stage.Submitted => [new(
            $"{invitation.Program} gets in touch with you", null, $"Or go ahead yourself at {invitation.Host}; it counts as well.")],
        Stage.Qualified => [new("You talk about what you need", null)],
        _ => [new("You become a customer", null)],
    };
}
